package dev.scimkit.testkit.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.UniquenessException;
import dev.scimkit.server.repository.VersionCondition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

/** Organizations are separate, and unique values stay unique. */
abstract class OrganizationRules<R extends Resource> extends UnderTest<R> {

    private static final String SCOPE = "add the organization of the RequestContext to the condition of the statement";
    private static final String CONSTRAINT =
            "add a unique constraint on the organization and the comparison form of the"
                    + " value, and turn its violation into UniquenessException";

    /** A resource of another organization is not found. */
    @Test
    public void findById_otherOrganization_findsNothing() {
        RequestContext elsewhere = elsewhere();
        R stored = create(1);
        Optional<R> found = find(id(stored), elsewhere);
        expect(Duty.ORGANIZATION, found.isEmpty(), "findById in another organization finds nothing", found, SCOPE);
    }

    /** A search neither returns nor counts resources of another organization. */
    @Test
    public void search_otherOrganization_returnsAndCountsNothing() {
        RequestContext elsewhere = elsewhere();
        int before = search(SearchQuery.page(1, ALL), elsewhere).totalResults();
        R stored = create(1);
        List<String> found = ids(everything(elsewhere));
        int after = search(SearchQuery.page(1, 0), elsewhere).totalResults();
        expect(
                Duty.ORGANIZATION,
                !found.contains(id(stored)) && after == before,
                "a search in another organization returns " + before + " resources",
                found.size() + " resources and totalResults " + after,
                SCOPE + ", also where it counts");
    }

    /** A resource of another organization cannot be replaced. */
    @Test
    public void replace_otherOrganization_isRefused() {
        RequestContext elsewhere = elsewhere();
        R stored = create(1);
        CallOutcome<R> outcome = CallOutcome.of(() -> unit(
                elsewhere, () -> repository.replace(changed(stored, resource(2)), VersionCondition.any(), elsewhere)));
        expectThrown(
                Duty.ORGANIZATION,
                ResourceNotFoundException.class,
                outcome,
                "replace of a resource of another organization",
                SCOPE);
        expectUnchanged(Duty.ORGANIZATION, stored, "replace from another organization");
    }

    /** A resource of another organization cannot be deleted. */
    @Test
    public void delete_otherOrganization_deletesNothing() {
        RequestContext elsewhere = elsewhere();
        R stored = create(1);
        CallOutcome<Boolean> outcome = tryDelete(id(stored), VersionCondition.any(), elsewhere);
        expect(
                Duty.ORGANIZATION,
                Boolean.FALSE.equals(outcome.value()),
                "delete of a resource of another organization returns false",
                outcome,
                SCOPE);
        expectUnchanged(Duty.ORGANIZATION, stored, "delete from another organization");
    }

    /** A value that is unique within the service can be used in each organization (RFC 7643 section 2.2). */
    @Test
    public void uniqueValue_usedInOtherOrganization_isFree() {
        RequestContext elsewhere = elsewhere();
        for (AttributeDefinition unique : uniqueAttributes()) {
            if (unique.uniqueness() == Uniqueness.SERVER) {
                R stored = create(1);
                CallOutcome<R> outcome = tryCreate(with(resource(2), unique.name(), value(stored, unique)), elsewhere);
                expect(
                        Duty.ORGANIZATION,
                        outcome.failure() == null,
                        "the '" + unique.name() + "' of a resource of another organization can be used",
                        outcome,
                        "add the organization to the unique constraint, or declare the uniqueness 'global'");
            }
        }
    }

    /** A value in use is refused by create, and nothing is stored. */
    @Test
    public void create_uniqueValueInUse_isRefused() {
        for (AttributeDefinition unique : uniqueAttributes()) {
            R stored = create(1);
            R second = complete(with(resource(2), unique.name(), value(stored, unique)));
            expectTaken(
                    unique,
                    CallOutcome.of(() -> unit(here, () -> repository.create(second, here))),
                    "create with the '" + unique.name() + "' of another resource");
            Optional<R> found = find(id(second));
            expect(Duty.UNIQUENESS, found.isEmpty(), "nothing is stored", found, CONSTRAINT);
            tryDelete(id(stored), VersionCondition.any(), here);
        }
    }

    /** A value that differs only in case is the same, unless the attribute is caseExact (RFC 7643 section 2.2). */
    @Test
    public void create_uniqueValueInOtherCase_isRefused() {
        List<AttributeDefinition> unique = uniqueAttributes().stream()
                .filter(attribute -> !attribute.caseExact())
                .toList();
        need(!unique.isEmpty(), "all unique attributes are caseExact");
        for (AttributeDefinition attribute : unique) {
            R stored = create(1);
            StringNode other =
                    StringNode.valueOf(value(stored, attribute).asString().toUpperCase(Locale.ROOT));
            expectTaken(
                    attribute,
                    tryCreate(with(resource(2), attribute.name(), other)),
                    "create with the '" + attribute.name() + "' of another resource in upper case");
            tryDelete(id(stored), VersionCondition.any(), here);
        }
    }

    /** A value in use is refused by replace, and nothing changes. */
    @Test
    public void replace_uniqueValueInUse_isRefused() {
        for (AttributeDefinition unique : uniqueAttributes()) {
            R first = create(1);
            R second = create(2);
            expectTaken(
                    unique,
                    tryReplace(second, with(resource(2), unique.name(), value(first, unique)), VersionCondition.any()),
                    "replace with the '" + unique.name() + "' of another resource");
            expectUnchanged(Duty.UNIQUENESS, second, "replace with a value in use");
            tryDelete(id(first), VersionCondition.any(), here);
            tryDelete(id(second), VersionCondition.any(), here);
        }
    }

    /** A resource keeps its own value, in any spelling. */
    @Test
    public void replace_ownUniqueValue_isAccepted() {
        for (AttributeDefinition unique : uniqueAttributes()) {
            R stored = create(1);
            String own = value(stored, unique).asString();
            String spelled = unique.caseExact() ? own : own.toUpperCase(Locale.ROOT);
            CallOutcome<R> outcome = tryReplace(
                    stored, with(resource(1), unique.name(), StringNode.valueOf(spelled)), VersionCondition.any());
            expect(
                    Duty.UNIQUENESS,
                    outcome.failure() == null,
                    "replace that keeps the resource's own '" + unique.name() + "' is accepted",
                    outcome,
                    "leave the resource itself out when you look for its value");
            tryDelete(id(stored), VersionCondition.any(), here);
        }
    }

    /** A value that a replace or a delete gave up is free. */
    @Test
    public void uniqueValue_givenUp_isFree() {
        for (AttributeDefinition unique : uniqueAttributes()) {
            R first = create(1);
            R renamed = replace(
                    first, with(resource(1), unique.name(), value(resource(2), unique)), VersionCondition.any());
            R second = expectFree(unique, with(resource(3), unique.name(), value(first, unique)), "replaced");
            tryDelete(id(renamed), VersionCondition.any(), here);
            R third = expectFree(unique, with(resource(4), unique.name(), value(renamed, unique)), "deleted");
            tryDelete(id(second), VersionCondition.any(), here);
            tryDelete(id(third), VersionCondition.any(), here);
        }
    }

    /** Of many that create a resource with the same value at once, no two succeed. */
    @Test
    public void create_sameUniqueValueAtOnce_succeedsOnce() {
        AttributeDefinition unique = uniqueAttributes().get(0);
        List<CallOutcome<R>> outcomes = together(List.of(
                () -> create(with(resource(2), unique.name(), value(resource(1), unique)), here),
                () -> create(with(resource(3), unique.name(), value(resource(1), unique)), here),
                () -> create(with(resource(4), unique.name(), value(resource(1), unique)), here)));
        long created =
                outcomes.stream().filter(outcome -> outcome.failure() == null).count();
        expect(
                Duty.UNIQUENESS,
                created <= 1,
                "three simultaneous creates with the same '" + unique.name() + "' store one resource",
                created + " resources: " + outcomes,
                CONSTRAINT + "; a query before the insert is not enough");
    }

    private void expectTaken(AttributeDefinition unique, CallOutcome<R> outcome, String call) {
        if (!(outcome.failure() instanceof UniquenessException taken)) {
            throw broken(Duty.UNIQUENESS, call + " throws UniquenessException", outcome, CONSTRAINT);
        }
        String named = taken.attributePath();
        expect(
                Duty.UNIQUENESS,
                named.equals(unique.name()),
                "UniquenessException names '" + unique.name() + "'",
                "'" + named + "'",
                "pass the name of the attribute whose constraint was violated");
    }

    private R expectFree(AttributeDefinition unique, R resource, String how) {
        CallOutcome<R> outcome = tryCreate(resource);
        R stored = outcome.value();
        if (stored == null) {
            throw broken(
                    Duty.UNIQUENESS,
                    "the former '" + unique.name() + "' of a " + how + " resource can be used",
                    outcome,
                    "update or remove the row that keeps the value in the same statement or transaction");
        }
        return stored;
    }
}
