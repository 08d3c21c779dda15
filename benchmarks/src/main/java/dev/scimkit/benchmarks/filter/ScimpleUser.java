package dev.scimkit.benchmarks.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.directory.scim.spec.extension.EnterpriseExtension;
import org.apache.directory.scim.spec.resources.Email;
import org.apache.directory.scim.spec.resources.Im;
import org.apache.directory.scim.spec.resources.Name;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.apache.directory.scim.spec.schema.Meta;

/** Makes the user's object for SCIMple, as far as the filters look at it. */
final class ScimpleUser {

    private ScimpleUser() {}

    static ScimUser of(JsonNode json) throws Exception {
        ScimUser user = new ScimUser()
                .setId(json.get("id").asText())
                .setUserName(json.get("userName").asText())
                .setTitle(json.get("title").asText())
                .setUserType(json.get("userType").asText())
                .setActive(json.get("active").asBoolean());
        user.setName(new Name().setFamilyName(json.at("/name/familyName").asText()));
        List<Email> emails = new ArrayList<>();
        for (JsonNode email : json.get("emails")) {
            emails.add(new Email()
                    .setValue(email.get("value").asText())
                    .setType(email.get("type").asText()));
        }
        user.setEmails(emails);
        JsonNode im = json.at("/ims/0");
        user.setIms(List.of(new Im()
                .setValue(im.get("value").asText())
                .setType(im.get("type").asText())));
        String lastModified = json.at("/meta/lastModified").asText().replace("Z", "");
        user.setMeta(new Meta().setResourceType("User").setLastModified(LocalDateTime.parse(lastModified)));
        user.addExtension(new EnterpriseExtension()
                .setDepartment(
                        json.get(HandWritten.ENTERPRISE).get("department").asText()));
        return user;
    }
}
