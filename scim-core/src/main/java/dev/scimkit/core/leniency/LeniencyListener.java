package dev.scimkit.core.leniency;

/** Learns which leniencies a request needed. */
@FunctionalInterface
public interface LeniencyListener {

    /**
     * A leniency was applied. The request may still fail for another reason.
     *
     * @param leniency what was tolerated
     * @param attribute the path of the attribute, never its value; may be text that the client made up
     */
    void tolerated(Leniency leniency, String attribute);
}
