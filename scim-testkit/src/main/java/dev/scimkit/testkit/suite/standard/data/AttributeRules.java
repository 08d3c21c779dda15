package dev.scimkit.testkit.suite.standard.data;

import static dev.scimkit.testkit.language.Conversation.userBody;
import static dev.scimkit.testkit.language.Definition.advisory;
import static dev.scimkit.testkit.language.Definition.required;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.Answer;
import dev.scimkit.testkit.language.Definition;
import java.util.List;
import java.util.stream.Stream;

/** Names, types, plurality and absence of attributes: RFC 7643 sections 2.1 to 2.5. */
public final class AttributeRules {

    private AttributeRules() {}

    /** {@return the rules} */
    public static List<Definition> all() {
        return List.of(
                perAttribute(),
                namesWithoutCase(),
                sameNameTwice(),
                unicode(),
                wrongTypes(),
                malformedBinary(),
                memberOrder(),
                objectForMany(),
                twoPrimaries(),
                sameValueTwice(),
                equalElements(),
                nullIsAbsent(),
                nullClears(),
                nullForRequired());
    }

    private static Definition perAttribute() {
        return required(
                        "S-2.1-01",
                        "RFC 7643 §2",
                        "A readOnly attribute in a PUT is ignored and the others are applied")
                .check("that validation looks at each attribute by its own characteristics")
                .test(scim -> {
                    Answer user = scim.user();
                    String body = userBody(user.text("/userName"), ",'{title}':'T','groups':[{'value':'x'}]");
                    scim.put(user.path(), body).success().is("/{title}", "T").absent("/groups");
                });
    }

    private static Definition namesWithoutCase() {
        return required(
                        "S-2.1-02",
                        "RFC 7643 §2.1",
                        "Attribute names are compared without case and returned as the schema spells them")
                .check("that the keys of a body are looked up without case")
                .test(scim -> scim.post("/Users", "{'schemas':['{U}'],'USERNAME':'{run}-a','{NICKNAME}':'N'}")
                        .success()
                        .is("/userName", scim.run() + "-a")
                        .is("/{nickName}", "N"));
    }

    private static Definition sameNameTwice() {
        return advisory(
                        "S-2.1-06",
                        "RFC 7643 §2.1",
                        "A body that names one attribute twice, in different case, returns 400")
                .check("that the second of two such keys does not silently win")
                .test(scim -> scim.post("/Users", userBody("{run}-a", ",'USERNAME':'{run}-b'"))
                        .refused(400));
    }

    private static Definition unicode() {
        return required("S-2.3-03", "RFC 7643 §2.3.1", "Any Unicode text comes back as it was sent")
                .check("the charset in which bodies are read and written, and that of the store")
                .test(scim -> {
                    String text = "日本語 Žluťoučký 😀 \\u0130";
                    Answer user = scim.user("'{displayName}':'" + text + "'");
                    scim.get(user.path()).success().is("/{displayName}", "日本語 Žluťoučký 😀 \u0130");
                });
    }

    private static Definition wrongTypes() {
        return required("S-2.3-02", "RFC 7643 §2.3", "A value of another JSON type than the attribute's returns 400")
                .check("that JSON types are checked before anything is stored; accepting \"True\" for a boolean, as"
                        + " Entra ID needs, is fine")
                .test(scim -> Stream.of("'{displayName}':{'a':1}", "'{name}':'N'", "'{nickName}':['N']", "'active':{}")
                        .forEach(member -> scim.post("/Users", userBody(scim.unique("a"), "," + member))
                                .refused(400, "invalidValue", "invalidSyntax")));
    }

    private static Definition malformedBinary() {
        return required("S-2.3-12", "RFC 7643 §2.3.6", "A binary value that is not base64 returns 400")
                .check("that x509Certificates.value is decoded before it is stored")
                .test(scim -> scim.post("/Users", userBody("{run}-a", ",'x509Certificates':[{'value':'@@@'}]"))
                        .refused(400, "invalidValue", "invalidSyntax"));
    }

    private static Definition memberOrder() {
        return required("S-2.3-23", "RFC 7643 §2.3.8", "The order of an object's members has no meaning")
                .check("that schemas may come last in a body")
                .test(scim -> scim.post(
                                "/Users",
                                "{'{name}':{'{familyName}':'F','{givenName}':'G'},'userName':'{run}-a','schemas':['{U}']}")
                        .success()
                        .is("/{name}/{givenName}", "G"));
    }

    private static Definition objectForMany() {
        return advisory(
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
    }

    private static Definition twoPrimaries() {
        return required("S-2.4-04", "RFC 7643 §2.4", "An attribute never has two primary values")
                .check("that two primaries in one body are refused or reduced to one")
                .test(scim -> {
                    String emails =
                            ",'{emails}':[{'value':'a@example.com','primary':true},{'value':'b@example.com','primary':true}]";
                    Answer user =
                            scim.post("/Users", userBody("{run}-a", emails)).status(201, 400);
                    if (user.status() == 201) {
                        Answer read = scim.get(user.path()).success();
                        long primaries = read.values("/{emails}/*/primary").stream()
                                .filter(node -> node.asBoolean(false))
                                .count();
                        read.expect(primaries <= 1, "at most one primary e-mail address", Long.toString(primaries));
                    }
                });
    }

    private static Definition sameValueTwice() {
        return required("S-2.4-10", "RFC 7643 §2.4", "One value may occur twice with different types")
                .check("that two elements are the same only if both value and type are equal")
                .test(scim -> scim.user(
                                "'{emails}':[{'value':'a@example.com','type':'work'},{'value':'a@example.com','type':'home'}]")
                        .counts("/{emails}", 2));
    }

    private static Definition equalElements() {
        return advisory("S-2.4-11", "RFC 7643 §2.4", "The same value with the same type is not returned twice")
                .check("that an element equal to an existing one is not added")
                .needs(Capability.PATCH)
                .test(scim -> {
                    String email = "{'value':'a@example.com','type':'work'}";
                    Answer user = scim.user("'{emails}':[" + email + "]");
                    scim.patch(user.path(), "{'op':'add','path':'{emails}','value':[" + email + "]}")
                            .success();
                    scim.get(user.path()).success().counts("/{emails}", 1);
                });
    }

    private static Definition nullIsAbsent() {
        return required("S-2.5-01", "RFC 7643 §2.5", "null and an empty array mean no value")
                .check("that both are accepted and neither is stored as a value")
                .test(scim -> {
                    Answer user = scim.user("'{nickName}':null,'{emails}':[]").success();
                    scim.get(user.path()).success().absent("/{nickName}").absent("/{emails}");
                });
    }

    private static Definition nullClears() {
        return required("S-2.5-02", "RFC 7643 §2.5", "Assigning null or an empty array removes the value")
                .check("that a PUT with null does not leave the old value")
                .test(scim -> {
                    Answer user = scim.user("'{nickName}':'N','{emails}':[{'value':'a@example.com'}]");
                    scim.put(user.path(), userBody(user.text("/userName"), ",'{nickName}':null,'{emails}':[]"))
                            .success();
                    scim.get(user.path()).success().absent("/{nickName}").absent("/{emails}");
                });
    }

    private static Definition nullForRequired() {
        return required("S-2.5-04", "RFC 7643 §2.5", "null for a required attribute returns 400")
                .check("that null counts as absent when required attributes are checked")
                .test(scim -> scim.post("/Users", "{'schemas':['{U}'],'userName':null}")
                        .refused(400, "invalidValue"));
    }
}
