package dev.scimkit.testkit.suite.standard.data;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.stream.Stream;

/** Names, types, plurality and absence of attributes: RFC 7643 sections 2.1 to 2.5. */
public final class AttributeRules extends RuleSet {

    /** States the rules. */
    public AttributeRules() {
        super(Suite.STANDARD);
    }

    final Definition perAttribute = required(
                    "S-2.1-01", "RFC 7643 §2", "A readOnly attribute in a PUT is ignored and the others are applied")
            .check("that validation looks at each attribute by its own characteristics")
            .test(scim -> {
                Answer user = scim.user();
                String body = userBody(user.text("/userName"), ",'{title}':'T','groups':[{'value':'x'}]");
                scim.put(user.path(), body).success().is("/{title}", "T").absent("/groups");
            });

    final Definition namesWithoutCase = required(
                    "S-2.1-02",
                    "RFC 7643 §2.1",
                    "Attribute names are compared without case and returned as the schema spells them")
            .check("that the keys of a body are looked up without case")
            .test(scim -> scim.post("/Users", "{'schemas':['{U}'],'USERNAME':'{run}-a','{NICKNAME}':'N'}")
                    .success()
                    .is("/userName", scim.run() + "-a")
                    .is("/{nickName}", "N"));

    final Definition sameNameTwice = advisory(
                    "S-2.1-06",
                    "RFC 7643 §2.1",
                    "A body that names one attribute twice, in different case, returns 400")
            .check("that the second of two such keys does not silently win")
            .test(scim -> scim.post("/Users", userBody("{run}-a", ",'USERNAME':'{run}-b'"))
                    .refused(400));

    final Definition unicode = required("S-2.3-03", "RFC 7643 §2.3.1", "Any Unicode text comes back as it was sent")
            .check("the charset in which bodies are read and written, and that of the store")
            .test(scim -> {
                String text = "日本語 Žluťoučký 😀 \\u0130";
                Answer user = scim.user("'{displayName}':'" + text + "'");
                scim.get(user.path()).success().is("/{displayName}", "日本語 Žluťoučký 😀 \u0130");
            });

    final Definition wrongTypes = required(
                    "S-2.3-02", "RFC 7643 §2.3", "A value of another JSON type than the attribute's returns 400")
            .check("that JSON types are checked before anything is stored; accepting \"True\" for a boolean, as"
                    + " Entra ID needs, is fine")
            .test(scim -> Stream.of("'{displayName}':{'a':1}", "'{name}':'N'", "'{nickName}':['N']", "'active':{}")
                    .forEach(member -> scim.post("/Users", userBody(scim.unique("a"), "," + member))
                            .refused(400, "invalidValue", "invalidSyntax")));

    final Definition malformedBinary = required(
                    "S-2.3-12", "RFC 7643 §2.3.6", "A binary value that is not base64 returns 400")
            .check("that x509Certificates.value is decoded before it is stored")
            .test(scim -> scim.post("/Users", userBody("{run}-a", ",'x509Certificates':[{'value':'@@@'}]"))
                    .refused(400, "invalidValue", "invalidSyntax"));

    final Definition memberOrder = required(
                    "S-2.3-23", "RFC 7643 §2.3.8", "The order of an object's members has no meaning")
            .check("that schemas may come last in a body")
            .test(scim -> scim.post(
                            "/Users",
                            "{'{name}':{'{familyName}':'F','{givenName}':'G'},'userName':'{run}-a','schemas':['{U}']}")
                    .success()
                    .is("/{name}/{givenName}", "G"));

    final Definition objectForMany = advisory(
                    "S-2.4-01",
                    "RFC 7643 §2.4",
                    "A single object where an array belongs returns 400, or becomes an array of one")
            .check("that the value is not lost; tolerating one object for an array, as Entra ID needs, is fine")
            .test(scim -> {
                Answer user = scim.post("/Users", userBody("{run}-a", ",'{emails}':{'value':'a@example.com'}"))
                        .status(201, 400);
                if (user.status() == 400) {
                    user.refused(400, "invalidValue", "invalidSyntax");
                } else {
                    scim.get(user.path()).success().counts("/{emails}", 1).is("/{emails}/0/value", "a@example.com");
                }
            });

    final Definition twoPrimaries = required("S-2.4-04", "RFC 7643 §2.4", "An attribute never has two primary values")
            .check("that two primaries in one body are refused or reduced to one")
            .test(scim -> {
                String emails =
                        ",'{emails}':[{'value':'a@example.com','primary':true},{'value':'b@example.com','primary':true}]";
                Answer user = scim.post("/Users", userBody("{run}-a", emails)).status(201, 400);
                if (user.status() == 201) {
                    Answer read = scim.get(user.path()).success();
                    long primaries = read.values("/{emails}/*/primary").stream()
                            .filter(node -> node.asBoolean(false))
                            .count();
                    read.expect(primaries <= 1, "at most one primary e-mail address", Long.toString(primaries));
                }
            });

    final Definition sameValueTwice = required(
                    "S-2.4-10", "RFC 7643 §2.4", "One value may occur twice with different types")
            .check("that two elements are the same only if both value and type are equal")
            .test(scim -> scim.user(
                            "'{emails}':[{'value':'a@example.com','type':'work'},{'value':'a@example.com','type':'home'}]")
                    .counts("/{emails}", 2));

    final Definition equalElements = advisory(
                    "S-2.4-11", "RFC 7643 §2.4", "The same value with the same type is not returned twice")
            .check("that an element equal to an existing one is not added")
            .needs(Capability.PATCH)
            .test(scim -> {
                String email = "{'value':'a@example.com','type':'work'}";
                Answer user = scim.user("'{emails}':[" + email + "]");
                scim.patch(user.path(), "{'op':'add','path':'{emails}','value':[" + email + "]}")
                        .success();
                scim.get(user.path()).success().counts("/{emails}", 1);
            });

    final Definition nullIsAbsent = required("S-2.5-01", "RFC 7643 §2.5", "null and an empty array mean no value")
            .check("that both are accepted and neither is stored as a value")
            .test(scim -> {
                Answer user = scim.user("'{nickName}':null,'{emails}':[]").success();
                scim.get(user.path()).success().absent("/{nickName}").absent("/{emails}");
            });

    final Definition nullClears = required(
                    "S-2.5-02", "RFC 7643 §2.5", "Assigning null or an empty array removes the value")
            .check("that a PUT with null does not leave the old value")
            .test(scim -> {
                Answer user = scim.user("'{nickName}':'N','{emails}':[{'value':'a@example.com'}]");
                scim.put(user.path(), userBody(user.text("/userName"), ",'{nickName}':null,'{emails}':[]"))
                        .success();
                scim.get(user.path()).success().absent("/{nickName}").absent("/{emails}");
            });

    final Definition nullForRequired = required(
                    "S-2.5-04", "RFC 7643 §2.5", "null for a required attribute returns 400")
            .check("that null counts as absent when required attributes are checked")
            .test(scim ->
                    scim.post("/Users", "{'schemas':['{U}'],'userName':null}").refused(400, "invalidValue"));
}
