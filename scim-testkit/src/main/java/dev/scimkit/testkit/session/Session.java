package dev.scimkit.testkit.session;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Level;
import java.util.List;
import java.util.Set;

/**
 * A sequence of requests from an identity provider, with what it expects back.
 *
 * @param id the id of the session
 * @param level how much it weighs
 * @param needs the capabilities without which it is skipped
 * @param asks what the client does, as a sentence
 * @param check what to check if a server fails
 * @param steps the requests in order
 */
record Session(String id, Level level, Set<Capability> needs, String asks, String check, List<Step> steps) {

    Session {
        steps = List.copyOf(steps);
    }

    /**
     * Sends one request after the other; the first failed expectation ends the session.
     *
     * @param asItIs whether to send the bodies without attributes that the server requires and they lack
     */
    void play(Conversation scim, boolean asItIs) {
        steps.forEach(step -> step.play(scim, asItIs));
    }
}
