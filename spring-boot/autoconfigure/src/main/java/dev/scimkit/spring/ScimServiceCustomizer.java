package dev.scimkit.spring;

import dev.scimkit.server.ScimService;

/** A bean that changes the service before it is built, for what neither properties nor other beans say. */
@FunctionalInterface
public interface ScimServiceCustomizer {

    /**
     * Changes the service. Properties and beans are already applied, so this has the last word.
     *
     * @param service the builder of the service
     */
    void customize(ScimService.Builder service);
}
