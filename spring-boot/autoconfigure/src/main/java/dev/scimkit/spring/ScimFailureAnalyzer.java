package dev.scimkit.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Spring Boot print what is wrong and what to do, instead of a stack trace. */
final class ScimFailureAnalyzer extends AbstractFailureAnalyzer<ScimConfigurationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ScimConfigurationException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
