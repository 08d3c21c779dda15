package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.Bulk;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import java.util.Map;
import java.util.TreeMap;

/** Rules about the ids of ZITADEL's errors. */
final class ZitadelIdRules extends ZitadelRuleSet {

    private static final String TOPIC = "errors";
    private static final String ID = ZitadelErrorRules.ERROR_DETAIL + "/id";

    private static void hasId(Answer error, String id) {
        error.is(ID, id);
    }

    final Definition bodies = zitadel("Z-ERR-1f", TOPIC, "Errors about a body as a whole have ZITADEL's ids")
            .check("the ids of a body that is not JSON, and of one without its schema")
            .test(scim -> {
                hasId(scim.post("/Users", "no json").status(400), "SCIM-ucrjson");
                hasId(scim.post("/Users", "{'schemas':['{G}']}").status(400), "SCIM-xxrschema");
            });

    final Definition lists = zitadel("Z-ERR-1g", TOPIC, "Errors about the parameters of a list have ZITADEL's ids")
            .check("the ids of a count and of orders that are refused")
            .test(scim -> {
                hasId(scim.get("/Users?count=101").status(400), "SCIM-ucr");
                hasId(scim.get("/Users?count=many").status(400), "SCIM-ullform");
                hasId(scim.get("/Users?sortBy=userName&sortOrder=up").status(400), "SCIM-ucx");
                hasId(scim.get("/Users?sortBy=active").status(400), "SCIM-SRT1");
            });

    final Definition filters = zitadel("Z-ERR-1h", TOPIC, "Errors about filters have ZITADEL's ids")
            .check("the id of each reason to refuse a filter")
            .test(scim -> {
                Map<String, String> ids = new TreeMap<>();
                ids.put("userName", "SCIM-filt14");
                ids.put("title eq 'x'", "SCIM-FF433");
                ids.put("{G}:userName eq 'x'", "SCIM-FF431");
                ids.put("active pr", "SCIM-FXX49");
                ids.put("meta.created eq 7", "SCIM-FF451");
                ids.put("meta.created eq 'yesterday'", "SCIM-FF421");
                ids.put("userName eq 7", "SCIM-FF429");
                ids.put("id gt 'a'", "SCIM-FF425");
                ids.put("userName gt 'a'", "SCIM-FF529");
                ids.put("externalId sw 'x'", "SCIM-EXid1");
                ids.put("active gt true", "SCIM-MGdg");
                ids.put("active eq 'true'", "SCIM-MGdr");
                ids.forEach((filter, id) ->
                        hasId(scim.query("/Users", "filter", filter).refusedAs(400, "invalidFilter"), id));
            });

    final Definition users = zitadel("Z-ERR-1i", TOPIC, "Errors about a new user have ZITADEL's ids")
            .check("the id of each required or malformed attribute")
            .test(scim -> {
                Map<String, String> ids = new TreeMap<>();
                ids.put("'name':{'familyName':'Lovelace'}", "USER-UCej2");
                ids.put("'name':{'givenName':'Ada'}", "USER-4hB7d");
                ids.put("'emails':[]", "SCIM-EM19");
                ids.put("'locale':'foobar'", "SCIM-MD11");
                ids.put("'timezone':'Mars/Olympus'", "SCIM-MD12");
                ids.put("'profileUrl':'ftp://example.com'", "SCIM-htturl1");
                ids.put("'active':'perhaps'", "SCIM-BOO1");
                ids.forEach((member, id) -> hasId(
                        scim.post("/Users", Accounts.body("{run}-a", member)).refusedAs(400, "invalidValue"), id));
            });

    final Definition changes = zitadel("Z-ERR-1j", TOPIC, "Errors about a changed user have ZITADEL's ids")
            .check("the ids of a PUT without a name, and of a PUT of an unknown user")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                hasId(
                        scim.put(user.path(), Accounts.body(user, "'name':{'givenName':'Ada'}"))
                                .refusedAs(400, "invalidValue"),
                        "SCIM-USN1");
                hasId(scim.put("/Users/{run}-none", Accounts.body("{run}-a")).status(404), "COMMAND-ugjs0upun6");
            });

    final Definition patches = zitadel("Z-ERR-1k", TOPIC, "Errors about PATCH have ZITADEL's ids")
            .needs(Capability.PATCH)
            .check("the id of each reason to refuse an operation")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                Map<String, String> ids = new TreeMap<>();
                ids.put("{'op':'move','path':'title','value':'x'}", "SCIM-opty1");
                ids.put("{'op':'add','value':'x'}", "SCIM-ioyl1");
                ids.put("{'op':'add','path':'title','value':7}", "SCIM-opty9");
                ids.put("{'op':'replace','path':'title','value':['x']}", "SCIM-E345X");
                ids.put("{'op':'add','path':'shoeSize','value':'x'}", "SCIM-opzz8");
                ids.put("{'op':'remove','path':'shoeSize'}", "SCIM-sd41");
                ids.put("{'op':'replace','path':'shoeSize','value':'x'}", "SCIM-i2o3");
                ids.put("{'op':'add','path':'ims[type eq `X`].value','value':'x'}", "SCIM-opty8");
                ids.put("{'op':'remove'}", "SCIM-ozzy54");
                ids.put("{'op':'replace','path':'ims[type eq `none`].value','value':'x'}", "SCIM-4513");
                ids.forEach((operation, id) ->
                        hasId(scim.patch(user.path(), operation).status(400), id));
            });

    final Definition bulk = zitadel("Z-ERR-1l", TOPIC, "Errors about bulk operations have ZITADEL's ids")
            .needs(Capability.BULK)
            .check("the id of each reason to refuse the path or the method of an operation")
            .test(scim -> {
                Answer bulk = Bulk.send(
                                scim,
                                Bulk.delete("Users/1"),
                                Bulk.delete("/Users"),
                                Bulk.delete("/Robots/1"),
                                Bulk.delete("/Users/1/name"),
                                Bulk.delete("/Users/bulkId:none"),
                                "{'method':'GET','path':'/Users/1'}")
                        .status(200);
                String[] ids = {"SCIM-BLK19", "SCIM-BLK17", "SCIM-BLK13", "SCIM-BLK20", "SCIM-BLK4", "SCIM-BLK14"};
                for (int i = 0; i < ids.length; i++) {
                    bulk.is("/Operations/" + i + "/response" + ID, ids[i]);
                }
            });

    final Definition groups = zitadel(
                    "Z-G-4a", "groups", "Errors about the name and the filter of groups have ZITADEL's ids")
            .needs(Capability.GROUPS)
            .check("the ids of a POST and a PUT without displayName, and of a filter")
            .test(scim -> {
                String nameless = "{'schemas':['{G}']}";
                hasId(scim.post("/Groups", nameless).status(400), "SCIM-GRP1m");
                hasId(scim.put(scim.group().path(), nameless).status(400), "SCIM-GRP2r");
                hasId(scim.query("/Groups", "filter", "displayName eq 'x'").status(501), "SCIM-GRP4l");
            });

    final Definition foreignGroup = zitadel(
                    "Z-G-4b", "groups", "A group of another organization returns 404 with the id SCIM-GRP5o")
            .needs(Capability.GROUPS, Capability.OTHER_ORGANIZATION)
            .check("that GET does not find it, and says so with ErrorDetail")
            .test(scim -> {
                Answer elsewhere = scim.otherOrganization().group();
                hasId(scim.get(elsewhere.path()).status(404), "SCIM-GRP5o");
            });

    final Definition members = zitadel(
                    "Z-G-2g", "groups", "A member that does not exist returns 400 without a keyword, and is named")
            .needs(Capability.GROUPS)
            .check("that all unknown members are in the message, with the id CMDGRP-5jLqXz")
            .test(scim -> {
                Answer error = scim.post(
                                "/Groups",
                                "{'schemas':['{G}'],'displayName':'{run}-g','members':[{'value':'{run}-x'},{'value':'{run}-y'}]}")
                        .status(400)
                        .absent("/scimType");
                hasId(error, "CMDGRP-5jLqXz");
                String detail = error.text("/detail");
                error.expect(
                        detail.contains(scim.fill("{run}-x")) && detail.contains(scim.fill("{run}-y")),
                        "both members in the detail",
                        detail);
            });
}
