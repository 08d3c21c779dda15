package dev.scimkit.testkit.junit;

import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that gives the testkit a server; every rule becomes one dynamic test.
 *
 * <p>The rules come in groups, each with the tags {@code scim}, its suite ({@code scim-standard}, {@code scim-okta},
 * {@code scim-entra}, {@code scim-zitadel}, {@code scim-interop}, {@code scim-ipsie-al1}, {@code scim-ipsie-al2},
 * {@code scim-own}) and, in the standard suite, its level ({@code scim-required}, {@code
 * scim-optional}, {@code scim-advisory}, {@code scim-untested}), so that a build can select them. Start and stop the
 * server as usual in Jupiter, for example in {@code @BeforeAll}. If it cannot be reached, refuses the credentials or is not a
 * SCIM server, one group fails with a sentence that says so, and the others are skipped.
 */
@Tag("scim")
@ExtendWith(PreflightCheck.class)
@SuppressWarnings("exports") // JUnit makes the extension; nobody else needs to see it
public interface ScimTarget {

    /**
     * Returns the server under test. Called at least once for each group of rules.
     *
     * @return the server
     */
    ScimEndpoint endpoint();

    /**
     * Returns rules of your own, which run beside those of the suites.
     *
     * @return the sets of rules; none by default
     */
    default List<RuleSet> ownRules() {
        return List.of();
    }

    /** {@return what the RFCs require} */
    @TestFactory
    @Tag("scim-standard")
    @Tag("scim-required")
    default Stream<DynamicTest> required() {
        return DynamicRules.of(this, Suite.STANDARD, Level.REQUIRED);
    }

    /** {@return what the RFCs make optional and the server offers} */
    @TestFactory
    @Tag("scim-standard")
    @Tag("scim-optional")
    default Stream<DynamicTest> optional() {
        return DynamicRules.of(this, Suite.STANDARD, Level.OPTIONAL);
    }

    /** {@return what the RFCs recommend} */
    @TestFactory
    @Tag("scim-standard")
    @Tag("scim-advisory")
    default Stream<DynamicTest> advisory() {
        return DynamicRules.of(this, Suite.STANDARD, Level.ADVISORY);
    }

    /** {@return what the RFCs require but no client can observe; all skipped} */
    @TestFactory
    @Tag("scim-standard")
    @Tag("scim-untested")
    default Stream<DynamicTest> untested() {
        return DynamicRules.of(this, Suite.STANDARD, Level.UNTESTED);
    }

    /** {@return what Okta needs} */
    @TestFactory
    @Tag("scim-okta")
    default Stream<DynamicTest> okta() {
        return DynamicRules.of(this, Suite.OKTA);
    }

    /** {@return what Microsoft Entra ID needs} */
    @TestFactory
    @Tag("scim-entra")
    default Stream<DynamicTest> entra() {
        return DynamicRules.of(this, Suite.ENTRA);
    }

    /** {@return how ZITADEL answers} */
    @TestFactory
    @Tag("scim-zitadel")
    default Stream<DynamicTest> zitadel() {
        return DynamicRules.of(this, Suite.ZITADEL);
    }

    /** {@return what the interoperability profile requires} */
    @TestFactory
    @Tag("scim-interop")
    default Stream<DynamicTest> interop() {
        return DynamicRules.of(this, Suite.INTEROP);
    }

    /** {@return what level AL1 of IPSIE's account lifecycle profile requires} */
    @TestFactory
    @Tag("scim-ipsie-al1")
    default Stream<DynamicTest> ipsieAl1() {
        return DynamicRules.of(this, Suite.IPSIE_AL1);
    }

    /** {@return what level AL2 of IPSIE's account lifecycle profile adds} */
    @TestFactory
    @Tag("scim-ipsie-al2")
    default Stream<DynamicTest> ipsieAl2() {
        return DynamicRules.of(this, Suite.IPSIE_AL2);
    }

    /** {@return what you add in {@link #ownRules}} */
    @TestFactory
    @Tag("scim-own")
    default Stream<DynamicTest> own() {
        return DynamicRules.of(this, Suite.OWN);
    }
}
