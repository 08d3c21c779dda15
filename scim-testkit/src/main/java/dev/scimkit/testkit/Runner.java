package dev.scimkit.testkit;

import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.language.Declaration;
import dev.scimkit.testkit.language.Exchange;
import dev.scimkit.testkit.language.RuleFailure;
import dev.scimkit.testkit.language.RuleSkipped;
import dev.scimkit.testkit.language.ServerConversation;
import dev.scimkit.testkit.language.Transcript;
import dev.scimkit.testkit.report.Failure;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies rules to one server. Rules may be applied in any order and by several threads. */
final class Runner {

    private static final String NONE = "none";

    private final ScimEndpoint endpoint;
    private final Transcript transcript;
    private final AtomicInteger applied = new AtomicInteger();
    private final String run = "scimkit-" + UUID.randomUUID().toString().substring(0, 8);
    private @Nullable Set<Capability> capabilities;
    private @Nullable Declaration declaration;

    /**
     * Creates a runner; nothing is sent yet.
     *
     * @param endpoint the server
     */
    public Runner(ScimEndpoint endpoint) {
        this.endpoint = endpoint;
        this.transcript = Transcript.hidingCredentialsOf(endpoint);
    }

    /** {@return what the server offers; it is asked once} */
    public synchronized Set<Capability> capabilities() {
        if (capabilities == null) {
            capabilities = Set.copyOf(CapabilityReader.read(endpoint, declaration()));
        }
        return capabilities;
    }

    Optional<String> obstacle() {
        return Preflight.obstacle(endpoint);
    }

    private synchronized Declaration declaration() {
        if (declaration == null) {
            declaration = Declaration.read(new ServerConversation(endpoint, Set.of(), "declaration"));
        }
        return declaration;
    }

    /**
     * Applies a rule.
     *
     * @param definition the rule and its test
     * @return the result
     */
    public RuleResult apply(Definition definition) {
        Rule rule = definition.rule();
        if (rule.level() == Level.UNTESTED) {
            return new RuleResult.Skipped(rule, "A client cannot see this: " + rule.check());
        }
        String missing = rule.needs().stream()
                .sorted()
                .filter(capability -> !capabilities().contains(capability))
                .map(Capability::label)
                .collect(Collectors.joining(" and "));
        return missing.isEmpty()
                ? test(definition)
                : new RuleResult.Skipped(rule, "The server does not declare " + missing);
    }

    private RuleResult test(Definition definition) {
        ServerConversation scim = conversation(definition.rule());
        try {
            definition.test().accept(scim);
            return passed(definition.rule(), scim.last());
        } catch (RuleSkipped nothingToTest) {
            return new RuleResult.Skipped(definition.rule(), nothingToTest.reason());
        } catch (RuleFailure failure) {
            Exchange about = failure.exchange() == null ? scim.last() : failure.exchange();
            return new RuleResult.Failed(definition.rule(), failure(failure, about));
        } catch (AssertionError broken) {
            // rules of others may use assertions of a test library
            RuleFailure failure = new RuleFailure("the rule's assertion to hold", broken.toString(), null);
            return new RuleResult.Failed(definition.rule(), failure(failure, scim.last()));
        } catch (RuntimeException unreadable) {
            // the response has an unexpected shape; whatever it is, the rule did not pass
            RuleFailure failure = new RuleFailure("a response that the rule can read", unreadable.toString(), null);
            return new RuleResult.Failed(definition.rule(), failure(failure, scim.last()));
        } finally {
            scim.end();
        }
    }

    /** Identity providers do not adapt their requests to the schemas, and IPSIE's levels demand the attributes that they use. */
    private ServerConversation conversation(Rule rule) {
        String name = run + "-" + applied.incrementAndGet();
        ScimEndpoint server = endpointFor(rule);
        return switch (rule.suite()) {
            case STANDARD, INTEROP, CLIENT, OWN ->
                ServerConversation.adapting(server, capabilities(), declaration(), name);
            case OKTA, ENTRA -> ServerConversation.expecting(server, capabilities(), declaration(), name);
            case IPSIE_AL1, IPSIE_AL2 -> ServerConversation.demanding(server, capabilities(), declaration(), name);
            case ZITADEL -> new ServerConversation(server, capabilities(), name);
        };
    }

    /** Entra ID may have credentials of its own. */
    private ScimEndpoint endpointFor(Rule rule) {
        return rule.suite() == Suite.ENTRA
                ? endpoint.credentials(Caller.ENTRA_ID)
                        .map(endpoint::authorization)
                        .orElse(endpoint)
                : endpoint;
    }

    private RuleResult passed(Rule rule, @Nullable Exchange last) {
        return new RuleResult.Passed(rule, request(last), response(last));
    }

    private Failure failure(RuleFailure failure, @Nullable Exchange about) {
        String expectation = transcript.hide(failure.expectation());
        String got = transcript.hide(failure.got());
        return new Failure(expectation, got, request(about), response(about));
    }

    private String request(@Nullable Exchange exchange) {
        return exchange == null ? NONE : transcript.request(exchange.request());
    }

    private String response(@Nullable Exchange exchange) {
        return exchange == null || exchange.response().status() == 0 ? NONE : transcript.response(exchange.response());
    }
}
