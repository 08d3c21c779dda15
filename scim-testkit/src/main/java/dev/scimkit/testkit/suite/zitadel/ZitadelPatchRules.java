package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.util.List;

/** Rules about how ZITADEL applies PATCH to users. */
final class ZitadelPatchRules extends ZitadelRuleSet {

    private static final String TOPIC = "PATCH";
    private static final String TWO_IMS = "'ims':[{'value':'a','type':'X','primary':true},{'value':'b','type':'Y'}]";

    private Draft rule(String id, String asks) {
        return zitadel(id, TOPIC, asks).needs(Capability.PATCH);
    }

    final Definition anyCase = rule("Z-P-1a", "op may be in any case")
            .check("that Add, ADD and add are all accepted; Entra ID sends Add")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                for (String op : List.of("add", "Add", "ADD", "replace", "Replace", "REPLACE")) {
                    scim.patch(user.path(), "{'op':'" + op + "','path':'title','value':'" + op + "'}")
                            .success();
                    Accounts.read(scim, user).is("/title", op);
                }
                scim.patch(user.path(), "{'op':'Remove','path':'title'}").success();
                Accounts.read(scim, user).absent("/title");
            });

    final Definition unknownOp = rule("Z-P-1b", "An unknown op returns 400 invalidValue")
            .check("that scimType is invalidValue, not invalidSyntax")
            .test(scim -> refused(scim, "invalidValue", "{'op':'move','path':'title','value':'T'}"));

    /** Expects an operation to be refused and to change nothing. */
    private static void refused(Conversation scim, String keyword, String... operations) {
        Answer user = Accounts.create(scim, TWO_IMS);
        for (String operation : operations) {
            scim.patch(user.path(), operation).refusedAs(400, keyword);
        }
        Accounts.unchanged(scim, user);
    }

    final Definition noOperations = rule("Z-P-1c", "A PATCH without operations returns 204 and changes nothing")
            .check("that an empty list of operations is not an error")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                scim.patch(user.path()).status(204);
                Accounts.unchanged(scim, user);
            });

    final Definition memberByMember = rule(
                    "Z-P-2a", "Without a path, each member of the value is applied as if its name were the path")
            .check("that add and replace accept an object of attributes, and that a complex one keeps its other parts")
            .test(scim -> {
                for (String op : List.of("add", "replace")) {
                    Answer user = Accounts.create(scim);
                    scim.patch(user.path(), "{'op':'" + op + "','value':{'title':'T','name':{'familyName':'King'}}}")
                            .success();
                    Accounts.read(scim, user)
                            .is("/title", "T")
                            .is("/name/familyName", "King")
                            .is("/name/givenName", "Ada");
                }
            });

    final Definition namesInAnyCase = rule("Z-P-2b", "Attribute names in values and paths may be in any case")
            .check("that TITLE and Title mean title")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                scim.patch(
                                user.path(),
                                "{'op':'add','value':{'TITLE':'T'}}",
                                "{'op':'replace','path':'Name.FAMILYNAME','value':'King'}")
                        .success();
                Accounts.read(scim, user).is("/title", "T").is("/name/familyName", "King");
            });

    private static Answer added(Conversation scim, String value) {
        Answer user = Accounts.create(scim, TWO_IMS);
        scim.patch(user.path(), "{'op':'add','path':'ims','value':" + value + "}")
                .success();
        return Accounts.read(scim, user);
    }

    final Definition replacedInPlace = rule(
                    "Z-P-3a", "An added element with an existing value replaces that element in place")
            .check("that elements are compared by value, and that the new one keeps nothing of the old")
            .test(scim -> added(scim, "[{'value':'a','type':'Z'}]")
                    .counts("/ims", 2)
                    .is("/ims/0/value", "a")
                    .is("/ims/0/type", "Z")
                    .absent("/ims/0/primary")
                    .is("/ims/1/value", "b"));

    final Definition appended = rule("Z-P-3b", "An added element with a new value is appended")
            .check("that the existing elements stay and the new ones come last")
            .test(scim -> added(scim, "[{'value':'c'},{'value':'d'}]")
                    .counts("/ims", 4)
                    .is("/ims/0/value", "a")
                    .is("/ims/2/value", "c")
                    .is("/ims/3/value", "d"));

    final Definition singleObject = rule(
                    "Z-P-3c", "A single object added to a multi-valued attribute counts as an array of one")
            .check("that value need not be an array")
            .test(scim -> added(scim, "{'value':'c'}").counts("/ims", 3).is("/ims/2/value", "c"));

    final Definition newPrimary = rule("Z-P-4a", "A new primary element replaces the old one as primary")
            .check("that at most one element is primary after a PATCH")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                scim.patch(
                                user.path(),
                                "{'op':'add','path':'emails','value':[{'value':'new@b.example','primary':true}]}")
                        .success();
                Accounts.read(scim, user)
                        .counts("/emails", 2)
                        .lacks("/emails/0/primary", true)
                        .is("/emails/1/primary", true);
            });

    final Definition twoPrimaries = rule("Z-P-4b", "Two primary elements in one operation return 400 invalidValue")
            .check("that the primary elements of one operation are counted")
            .test(scim -> refused(
                    scim,
                    "invalidValue",
                    "{'op':'add','path':'emails','value':["
                            + "{'value':'a@b.example','primary':true},{'value':'c@d.example','primary':true}]}"));

    final Definition removeWithoutPath = rule("Z-P-5a", "remove without a path returns 400 noTarget")
            .check("that remove requires a path")
            .test(scim -> refused(scim, "noTarget", "{'op':'remove'}"));

    final Definition removeNothing = rule(
                    "Z-P-5b", "remove with a filter that matches nothing succeeds and changes nothing")
            .check("that having nothing to remove is not an error")
            .test(scim -> {
                Answer user = Accounts.create(scim, TWO_IMS);
                scim.patch(user.path(), "{'op':'remove','path':'ims[value eq `none`]'}")
                        .status(204);
                Accounts.unchanged(scim, user);
            });

    final Definition replaceNothing = rule("Z-P-5c", "replace with a filter that matches nothing returns 400 noTarget")
            .check("that replace creates no new element")
            .test(scim -> refused(scim, "noTarget", "{'op':'replace','path':'ims[value eq `none`].type','value':'Z'}"));

    final Definition addWithFilter = rule("Z-P-6a", "add with a filter in its path returns 400 invalidPath")
            .check("that add refuses a filter, even if an element matches")
            .test(scim -> refused(scim, "invalidPath", "{'op':'add','path':'ims[type eq `X`].value','value':'z'}"));

    final Definition unknownAttribute = rule("Z-P-6b", "An unknown attribute returns 400 invalidPath")
            .check("that names in paths, and members of a value without a path, are looked up in the schema")
            .test(scim -> refused(
                    scim,
                    "invalidPath",
                    "{'op':'replace','path':'shoeSize','value':'44'}",
                    "{'op':'replace','path':'name.shoeSize','value':'44'}",
                    "{'op':'add','value':{'shoeSize':'44'}}"));

    final Definition arrayForOne = rule("Z-P-6c", "An array for a single-valued attribute returns 400 invalidValue")
            .check("that the first element is not used instead")
            .test(scim -> refused(scim, "invalidValue", "{'op':'replace','path':'title','value':['T','U']}"));

    final Definition wrongType = rule("Z-P-6d", "A value of the wrong type in a PATCH returns 400 invalidValue")
            .check("that numbers are not accepted as strings, and that active accepts only the strings true and false")
            .test(scim -> refused(
                    scim,
                    "invalidValue",
                    "{'op':'replace','path':'title','value':7}",
                    "{'op':'replace','path':'active','value':'perhaps'}",
                    "{'op':'replace','path':'name','value':true}"));

    final Definition phone = rule("Z-P-7a", "phoneNumbers[primary eq true].value addresses the account's number")
            .check("that replace and remove find the only phone number, and that the new one is normalized")
            .test(scim -> {
                Answer user = Accounts.create(scim, "'phoneNumbers':[{'value':'+15555555555'}]");
                scim.patch(
                                user.path(),
                                "{'op':'replace','path':'phoneNumbers[primary eq true].value','value':'+1 555-555-5556'}")
                        .success();
                Accounts.read(scim, user).is("/phoneNumbers/*/value", "+15555555556");
                scim.patch(user.path(), "{'op':'remove','path':'phoneNumbers[primary eq true].value'}")
                        .success();
                Accounts.read(scim, user).absent("/phoneNumbers");
            });

    final Definition subAttributes = rule("Z-P-7b", "Sub-attributes of matching elements can be replaced and removed")
            .check("that ims[type eq \"X\"].type changes only the matching elements")
            .test(scim -> {
                Answer user = Accounts.create(scim, TWO_IMS);
                scim.patch(user.path(), "{'op':'replace','path':'ims[type eq `X`].type','value':'Z'}")
                        .success();
                Accounts.read(scim, user).is("/ims/0/type", "Z").is("/ims/1/type", "Y");
                scim.patch(user.path(), "{'op':'remove','path':'ims[type eq `Y`].type'}")
                        .success();
                Accounts.read(scim, user)
                        .is("/ims/0/type", "Z")
                        .is("/ims/1/value", "b")
                        .lacks("/ims/1/type", "Y");
            });
}
