package dev.scimkit.jpa.internal.filter;

/** A condition of a filter, to be tested in any query: in that for the page, and in that for the number of matches. */
interface FilterCondition {

    /** Makes the condition for a place in a query. */
    DatabasePredicate in(Scope scope);
}
