package dev.scimkit.benchmarks.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Users who differ from each other in every value that a filter looks at. One name in eight is not ASCII. */
public final class People {

    private static final String[] GIVEN = {
        "Barbara", "John", "Lucie", "Amélie", "Mohammed", "Wei", "Priya", "Olga", "Kwame", "Sofia", "Björn", "Thomas",
        "Anna", "Peter", "Fatima", "Ines", "José", "Mary", "Ahmed", "Yuki", "Elena", "Carlos", "Ruth", "David"
    };
    private static final String[] FAMILY = {
        "Jensen", "Smith", "Moreau", "Müller", "Khan", "Zhang", "Sharma", "Ivanova", "Mensah", "Rossi", "Jönsson",
                "Weber",
        "Jackson", "Meyer", "Haddad", "Silva", "García", "Brown", "Nasser", "Tanaka", "Petrov", "Lopez", "Cohen",
                "Jones",
        "O'Neill", "van den Berg", "Xu", "Novak", "Kowalski", "Łukasik", "Eriksen", "Fischer"
    };
    private static final String[] DOMAINS = {
        "example.com",
        "example.org",
        "example.net",
        "mail.example.com",
        "Example.COM",
        "tours.example.org",
        "corp.example"
    };
    private static final String[] TITLES = {
        "Tour Guide", "Pilot", "Engineer", "Senior Accountant", "Head of Sales", "Vice President, Operations", "Cook"
    };
    private static final String[] TYPES = {"Employee", "Contractor", "Intern", "employee", "Temp"};
    private static final String[] DEPARTMENTS = {
        "Tour Operations", "Finance", "Research and Development", "Sales", "Forschung & Überwachung", "Security"
    };

    private final Random random = new Random(7642);

    private People() {}

    /**
     * {@return the JSON of different users, the same ones each time; one of them is called {@code bjensen}}
     *
     * @param count how many
     */
    public static List<String> json(int count) {
        People people = new People();
        List<String> users = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            users.add(people.user(i, count));
        }
        return users;
    }

    private String user(int number, int count) {
        String given = one(GIVEN);
        String family = one(FAMILY);
        String name = (given + "." + family).toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "." + number;
        StringBuilder json = new StringBuilder(1_600);
        json.append("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\","
                + "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\"],\"id\":\"");
        json.append(new java.util.UUID(random.nextLong(), random.nextLong()));
        json.append("\",\"externalId\":\"").append(Long.toString(random.nextLong() >>> 1, 36));
        json.append("\",\"userName\":\"").append(number == count / 2 ? "bjensen" : name + "@" + one(DOMAINS));
        json.append("\",\"name\":{\"formatted\":\"").append(given).append(' ').append(family);
        json.append("\",\"familyName\":\"")
                .append(family)
                .append("\",\"givenName\":\"")
                .append(given);
        json.append("\"},\"displayName\":\"")
                .append(given)
                .append(' ')
                .append(family)
                .append('"');
        if (random.nextInt(8) > 0) {
            json.append(",\"title\":\"").append(one(TITLES)).append('"');
        }
        json.append(",\"userType\":\"").append(one(TYPES)).append("\",\"preferredLanguage\":\"en-US\",\"active\":");
        json.append(random.nextInt(5) > 0)
                .append(",\"emails\":[")
                .append(emails(name))
                .append(']');
        json.append(",\"phoneNumbers\":[{\"value\":\"tel:+1-555-").append(random.nextInt(1_000, 10_000));
        json.append("\",\"type\":\"work\"}]");
        if (random.nextInt(3) == 0) {
            json.append(",\"ims\":[{\"value\":\"").append(name).append(random.nextBoolean() ? "@foo.com" : "");
            json.append("\",\"type\":\"")
                    .append(random.nextBoolean() ? "xmpp" : "aim")
                    .append("\"}]");
        }
        json.append(",\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":{\"employeeNumber\":\"");
        json.append(number).append("\",\"costCenter\":\"").append(random.nextInt(100, 999));
        json.append("\",\"department\":\"").append(one(DEPARTMENTS)).append("\"},\"meta\":{\"resourceType\":\"User\",");
        json.append("\"created\":\"2010-01-23T04:56:22Z\",\"lastModified\":\"")
                .append(moment())
                .append("\"}}");
        return json.toString();
    }

    private String emails(String name) {
        StringBuilder emails = new StringBuilder();
        String[] types = {"work", "home", "other"};
        int last = random.nextInt(types.length);
        for (int i = 0; i <= last; i++) {
            emails.append(i == 0 ? "" : ",")
                    .append("{\"value\":\"")
                    .append(name)
                    .append('@')
                    .append(one(DOMAINS));
            emails.append("\",\"type\":\"").append(types[i]).append(i == 0 ? "\",\"primary\":true}" : "\"}");
        }
        return emails.toString();
    }

    private String moment() {
        return String.format(
                "20%02d-%02d-13T04:42:%02dZ", random.nextInt(8, 26), random.nextInt(1, 13), random.nextInt(60));
    }

    private String one(String[] values) {
        return values[random.nextInt(values.length)];
    }
}
