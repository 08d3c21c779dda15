package dev.scimkit.testkit.suite.standard.data;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** Users: RFC 7643 sections 4.1 and 4.3. */
public final class UserRules extends RuleSet {

    private static final String SECTION = "RFC 7643 §4.1.1";

    /** States the rules. */
    public UserRules() {
        super(Suite.STANDARD);
    }

    final Definition emptyUserName = required("S-4.1-01", SECTION, "An empty userName returns 400")
            .check("that userName is required and not empty")
            .test(scim -> scim.post("/Users", userBody("", "")).refused(400, "invalidValue"));

    final Definition userNameWithoutCase = required(
                    "S-4.1-03", SECTION, "A filter finds a user by userName in any case")
            .check("that userName has caseExact false in filters")
            .needs(Capability.FILTER)
            .test(scim -> {
                Answer user = scim.post("/Users", userBody("{run}-BJensen", "")).success();
                scim.query("/Users", "filter", "userName eq '{run}-bjENSEN'")
                        .success()
                        .lists(user.id());
            });

    final Definition names = required("S-4.1-06", SECTION, "All parts of a name come back as they were sent")
            .check("that every sub-attribute of name is stored")
            .test(scim -> {
                Answer user = scim.user("'name':{'familyName':'Jensen','givenName':'Barbara','middleName':'Jane',"
                        + "'honorificPrefix':'Ms.','honorificSuffix':'III'}");
                scim.get(user.path())
                        .success()
                        .is("/name/familyName", "Jensen")
                        .is("/name/givenName", "Barbara")
                        .is("/name/middleName", "Jane")
                        .is("/name/honorificPrefix", "Ms.")
                        .is("/name/honorificSuffix", "III");
            });

    final Definition freeText = required("S-4.1-10", SECTION, "title and userType accept any text")
            .check("that userType is not limited to a list of values")
            .test(scim -> scim.user("'title':'Vice President','userType':'Zebra'")
                    .is("/title", "Vice President")
                    .is("/userType", "Zebra"));

    final Definition locales = required(
                    "S-4.1-11", SECTION, "preferredLanguage, locale and timezone are accepted in their standard forms")
            .check("how languages and zones are validated: en-US, en-US,fr;q=0.5 and America/Los_Angeles are all valid")
            .test(scim -> scim.user(
                            "'preferredLanguage':'en-US,fr;q=0.5','locale':'en-US','timezone':'America/Los_Angeles'")
                    .is("/locale", "en-US")
                    .is("/timezone", "America/Los_Angeles"));

    final Definition inactive = required("S-4.1-15", SECTION, "A deactivated user can still be read")
            .check("that active false does not hide a user")
            .test(scim -> {
                Answer user = scim.user("'active':true");
                scim.put(user.path(), userBody(user.text("/userName"), ",'active':false"))
                        .success();
                scim.get(user.path()).status(200).is("/active", false);
            });

    final Definition passwordNever = required(
                    "S-4.1-16", SECTION, "No response contains a password, neither in clear text nor as a hash")
            .check("that password is left out of the responses to POST, PUT and GET and out of lists")
            .test(scim -> {
                Answer user = scim.user("'password':'t1meMa$heen'").absent("/password");
                String body = userBody(user.text("/userName"), ",'password':'t1meMa$heen2'");
                scim.put(user.path(), body).success().absent("/password");
                scim.get(user.path()).success().absent("/password");
                scim.get("/Users?count=50").success().absent("/Resources/*/password");
            });

    final Definition passwordNotAsked = required(
                    "S-7-22", "RFC 7643 §7", "A password is not returned even when it is requested by name")
            .check("that \"returned\": \"never\" takes precedence over attributes")
            .test(scim -> {
                Answer user = scim.user("'password':'t1meMa$heen'");
                scim.get(user.path() + "?attributes=password").success().absent("/password");
                scim.get(user.path() + "?attributes=userName,password")
                        .success()
                        .absent("/password");
            });

    final Definition plainAttributes = required("S-8-02", "RFC 7643 §8.2", "A full user comes back as it was sent")
            .check("which attribute is missing or changed in the response above")
            .test(scim -> {
                Answer user = scim.user(FULL);
                scim.get(user.path())
                        .success()
                        .is("/displayName", "Babs Jensen")
                        .is("/nickName", "Babs")
                        .is("/profileUrl", "https://login.example.com/bjensen")
                        .has("/emails/*/value", "bjensen@example.com")
                        .has("/emails/*/value", "babs@jensen.org")
                        .is("/addresses/*/locality", "Hollywood")
                        .is("/addresses/*/country", "US")
                        .is("/phoneNumbers/*/value", "555-555-5555")
                        .is("/ims/*/value", "someaimhandle")
                        .is("/photos/*/value", "https://photos.example.com/profilephoto/72930000000Ccne/F")
                        .is("/x509Certificates/*/value", "MIIDQzCCAqygAwIBAgICEAAwDQYJ");
            });

    private static final String FULL = "'displayName':'Babs Jensen','nickName':'Babs',"
            + "'profileUrl':'https://login.example.com/bjensen',"
            + "'emails':[{'value':'bjensen@example.com','type':'work','primary':true},"
            + "{'value':'babs@jensen.org','type':'home'}],"
            + "'addresses':[{'type':'work','streetAddress':'100 Universal City Plaza','locality':'Hollywood',"
            + "'region':'CA','postalCode':'91608','country':'US'}],"
            + "'phoneNumbers':[{'value':'555-555-5555','type':'work'}],'ims':[{'value':'someaimhandle','type':'aim'}],"
            + "'photos':[{'value':'https://photos.example.com/profilephoto/72930000000Ccne/F','type':'photo'}],"
            + "'x509Certificates':[{'value':'MIIDQzCCAqygAwIBAgICEAAwDQYJ'}]";

    final Definition enterprise = optional(
                    "S-4.3-01", "RFC 7643 §4.3", "All attributes of an enterprise user come back as they were sent")
            .check("that every attribute of the enterprise extension is stored")
            .needs(Capability.ENTERPRISE_USER)
            .test(scim -> {
                String extension = "{'employeeNumber':'701984','costCenter':'4130','organization':'Universal Studios',"
                        + "'division':'Theme Park','department':'Tour Operations'}";
                String body = "{'schemas':['{U}','{E}'],'userName':'{run}-a','{E}':" + extension + "}";
                Answer read =
                        scim.get(scim.post("/Users", body).success().path()).success();
                String at = scim.fill("/{E}/");
                read.is(at + "employeeNumber", "701984")
                        .is(at + "costCenter", "4130")
                        .is(at + "organization", "Universal Studios")
                        .is(at + "division", "Theme Park")
                        .is(at + "department", "Tour Operations");
            });

    final Definition manager = optional("S-4.3-04", "RFC 7643 §4.3", "manager.displayName from a client is ignored")
            .check("that it is readOnly: ignored in bodies, and set by the server if at all")
            .needs(Capability.ENTERPRISE_USER)
            .test(scim -> {
                String boss = scim.user("'displayName':'Boss'").id();
                String body = "{'schemas':['{U}','{E}'],'userName':'{run}-a','{E}':{'manager':{'value':'" + boss
                        + "','displayName':'{run}-invented'}}}";
                Answer user = scim.post("/Users", body).success();
                scim.get(user.path())
                        .success()
                        .is(scim.fill("/{E}/manager/value"), boss)
                        .lacks(scim.fill("/{E}/manager/displayName"), scim.run() + "-invented");
            });
}
