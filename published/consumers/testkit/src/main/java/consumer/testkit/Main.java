package consumer.testkit;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.rule.Suite;

/** Lists the conformance rules. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        if (ScimTestkit.of(Suite.values()).rules().size() < 100) {
            throw new AssertionError("rules are missing");
        }
        System.out.println("consumed: " + args[0]);
    }
}
