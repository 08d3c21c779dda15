package dev.scimkit.testkit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimkit.testkit.Scripted;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names in braces stand for attributes that the server declares. */
class StandInsTest {

    private static StandIns of(String... attributes) {
        ScimEndpoint server = new Scripted()
                .on(
                        "GET",
                        "/Schemas",
                        200,
                        "{'Resources':[{'id':'" + SchemaUris.USER + "','attributes':[" + String.join(",", attributes)
                                + "]}]}")
                .endpoint();
        return new StandIns(Declaration.read(new ServerConversation(server, Set.of(), "run")));
    }

    private static final String NAME =
            "{'name':'name','type':'complex','subAttributes':[{'name':'formatted','type':'string'},"
                    + "{'name':'familyName','type':'string'}]}";

    @Test
    void text_declared_isItself() {
        assertThat(of("{'name':'shoe'}", "{'name':'title'}").resolve("title")).containsExactly("title");
    }

    @Test
    void text_notDeclared_isAnotherOneOrAPartOfAComplexAttribute() {
        StandIns standIns = of("{'name':'shoe'}", "{'name':'colour','mutability':'readOnly'}", NAME);

        assertThat(standIns.resolve("title")).containsExactly("shoe");
        assertThat(standIns.resolve("nickName")).containsExactly("name", "familyName");
        assertThat(standIns.resolve("title")).containsExactly("shoe");
        assertThatExceptionOfType(RuleSkipped.class)
                .isThrownBy(() -> standIns.resolve("userType"))
                .withMessage(
                        "The server declares no attribute of users that can stand for userType: another singular text"
                                + " that clients may write");
    }

    /** Rules give the same address to several users. */
    @Test
    void list_valuesMustBeUnique_isAnotherOne() {
        String list = "{'name':'%s','type':'complex','multiValued':true,%s'subAttributes':[{'name':'value'%s}]}";
        StandIns standIns = of(
                list.formatted("emails", "", ",'uniqueness':'server'"),
                list.formatted("badges", "'uniqueness':'global',", ""),
                list.formatted("desks", "", ",'uniqueness':'none'"));

        assertThat(standIns.resolve("emails")).containsExactly("desks");
    }

    @Test
    void name_inCapitals_isTheSameAttribute() {
        StandIns declared = of("{'name':'shoe'}");
        StandIns unreadable = new StandIns(Declaration.unreadable());

        assertThat(declared.resolve("TITLE")).containsExactly("SHOE");
        assertThat(declared.resolve("title")).containsExactly("shoe");
        assertThat(unreadable.resolve("NICKNAME")).containsExactly("NICKNAME");
        assertThat(unreadable.resolve("nickName")).containsExactly("nickName");
    }
}
