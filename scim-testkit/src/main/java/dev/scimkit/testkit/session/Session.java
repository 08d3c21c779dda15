package dev.scimkit.testkit.session;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.Conversation;
import dev.scimkit.testkit.rule.Level;
import java.util.List;
import java.util.Set;

/**
 * What a client sends in one go, and what it expects back.
 *
 * @param id the id of the shape in the catalogue of identity providers
 * @param level how much it weighs
 * @param needs the capabilities without which it is skipped
 * @param asks what the client does, as a sentence
 * @param check what to look at when a server fails
 * @param steps the requests in order
 */
record Session(String id, Level level, Set<Capability> needs, String asks, String check, List<Step> steps) {

    Session {
        steps = List.copyOf(steps);
    }

    /** Sends one request after the other; the first disappointment ends it. */
    void play(Conversation scim) {
        steps.forEach(step -> step.play(scim));
    }
}
