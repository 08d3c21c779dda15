package dev.scimkit.testkit.repository;

/** What a repository promises: a duty of {@code ResourceRepository}, or an optional interface. */
enum Duty {
    ORGANIZATION("duty 1 of ResourceRepository", "It reads, counts and changes only resources of the organization."),
    UNIQUENESS(
            "duty 2 of ResourceRepository",
            "Unique values stay unique: otherwise it throws UniquenessException and changes nothing."),
    VERSION(
            "duty 3 of ResourceRepository",
            "Checking the VersionCondition and making the change are one unit of work."),
    STORED(
            "duty 4 of ResourceRepository",
            "A resource that it returns is what it returns next time. If it keeps versions, every change gives a new"
                    + " one."),
    THREADS("duty 5 of ResourceRepository", "It may be called by many threads at once."),
    SEARCH("ResourceRepository.search", "It returns the requested page, or candidates for the engine to search."),
    TRANSACTIONS("TransactionAware", "It runs work as one unit: commits it, or undoes it if it throws."),
    MEMBERS("MembershipAware", "It removes members, then adds those that are missing."),
    GROUPS("GroupsOfMember", "It finds the groups that name resources among their members."),
    EXISTENCE("ExistingIds", "It finds those of many ids that exist."),
    PROJECTION("ProjectionAware", "It reads a resource, at least with what the response shows."),
    CURSORS(
            "CursorAware",
            "Following the cursors returns each match that exists all the time exactly once, in the requested order."),
    PATCHES("PatchAware", "It applies a request as the engine would, or leaves it to the engine.");

    private final String owner;
    private final String sentence;

    Duty(String owner, String sentence) {
        this.owner = owner;
        this.sentence = sentence;
    }

    String owner() {
        return owner;
    }

    String sentence() {
        return sentence;
    }
}
