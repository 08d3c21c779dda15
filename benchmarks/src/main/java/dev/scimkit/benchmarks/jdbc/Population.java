package dev.scimkit.benchmarks.jdbc;

import java.util.UUID;

/**
 * Users and groups of many organizations, the same ones each time. The first organization has a fifth of all users, and a
 * group with half of them; the others have about 800 users each. Each user is also in two groups of about a hundred.
 *
 * @param users how many users there are
 */
record Population(int users) {

    static final String USER_SCHEMAS = "[\"urn:ietf:params:scim:schemas:core:2.0:User\","
            + "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\"]";

    private static final int USERS_FOR_EACH_ORGANIZATION = 1_000;
    private static final int FEWEST_ORGANIZATIONS = 10;
    private static final int MEMBERS_OF_GROUP = 50;
    private static final String[] GIVEN = {"Barbara", "John", "Lucie", "Amélie", "Wei", "Priya", "Björn", "Kwame"};
    private static final String[] FAMILY = {"Jensen", "Smith", "Moreau", "Müller", "Zhang", "Sharma", "Rossi"};
    private static final String[] DEPARTMENTS = {"Tour Operations", "Finance", "Research", "Sales", "Security"};

    int organizations() {
        return Math.max(FEWEST_ORGANIZATIONS, users / USERS_FOR_EACH_ORGANIZATION);
    }

    static String organization(int number) {
        return "org-" + number;
    }

    int usersOf(int organization) {
        return first(organization + 1) - first(organization);
    }

    /** The number of the first user of an organization. */
    int first(int organization) {
        int largest = users / 5;
        return organization == 0
                ? 0
                : largest + (int) ((long) (organization - 1) * (users - largest) / (organizations() - 1));
    }

    int organizationOf(int user) {
        int largest = users / 5;
        if (user < largest) {
            return 0;
        }
        int guess = 1 + (int) ((long) (user - largest) * (organizations() - 1) / (users - largest));
        while (first(guess) > user) {
            guess--;
        }
        while (first(guess + 1) <= user) {
            guess++;
        }
        return guess;
    }

    int groupsOf(int organization) {
        return Math.max(2, usersOf(organization) / MEMBERS_OF_GROUP);
    }

    /** The two groups of a user; the second may be the same. */
    int[] groups(int user) {
        int organization = organizationOf(user);
        int index = user - first(organization);
        int groups = groupsOf(organization);
        return new int[] {index % groups, (int) ((index * 7L + 3 + index / groups) % groups)};
    }

    /** How many users of the first organization are in its group of many. */
    int membersOfLargest() {
        return usersOf(0) / 2;
    }

    static String userId(int user) {
        return id(1, user);
    }

    static String groupId(int organization, int group) {
        return id(2 + organization, group);
    }

    static String largestGroupId() {
        return id(0, 0);
    }

    private static String id(long kind, long number) {
        long high = mixed(kind << 40 ^ number);
        long low = mixed(high ^ 0x5851f42d4c957f2dL);
        return new UUID(high & ~0xf000L | 0x4000L, low >>> 2 | 0x8000000000000000L).toString();
    }

    /** A number that looks random. */
    static long mixed(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    static String userName(int user) {
        return "User-" + user + "@Example.com";
    }

    static String externalId(int user) {
        return Long.toString(mixed(user) >>> 1, 36);
    }

    static String workAddress(int user) {
        return given(user) + "." + user + "@work.example.com";
    }

    private static String given(int user) {
        return GIVEN[user % GIVEN.length];
    }

    /** The JSON of a user as a client sends it, 0.9 kB. */
    static String user(int user) {
        String given = given(user);
        String family = FAMILY[user % FAMILY.length];
        return "{\"schemas\":" + USER_SCHEMAS + ",\"externalId\":\"" + externalId(user) + "\",\"userName\":\""
                + userName(user) + "\",\"name\":{\"formatted\":\"" + given + " " + family + "\",\"familyName\":\""
                + family + "\",\"givenName\":\"" + given + "\"},\"displayName\":\"" + given + " " + family + " " + user
                + "\",\"title\":\"Tour Guide\",\"userType\":\"Employee\",\"preferredLanguage\":\"en-US\""
                + ",\"locale\":\"en-US\",\"timezone\":\"America/Los_Angeles\",\"active\":true,\"emails\":[{\"value\":\""
                + workAddress(user) + "\",\"type\":\"work\",\"primary\":true},{\"value\":\"" + given + user
                + "@home.example.org\",\"type\":\"home\"}],\"phoneNumbers\":[{\"value\":\"+1-555-" + user
                + "\",\"type\":\"work\"}],\"addresses\":[{\"streetAddress\":\"" + user
                + " Universal City Plaza\",\"locality\":\"Hollywood\",\"region\":\"CA\",\"postalCode\":\"91608\""
                + ",\"country\":\"US\",\"type\":\"work\"}],\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":{"
                + "\"employeeNumber\":\"" + user + "\",\"costCenter\":\"4130\",\"department\":\""
                + DEPARTMENTS[user % DEPARTMENTS.length] + "\"}}";
    }

    /** The JSON of a group as a client sends it, without members. */
    static String group(String name) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"" + name + "\"}";
    }

    static String member(int user) {
        return "{\"value\":\"" + userId(user) + "\",\"type\":\"User\"}";
    }
}
