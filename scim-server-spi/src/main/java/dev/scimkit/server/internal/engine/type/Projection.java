package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.schema.KnownMembers;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.server.internal.engine.wire.QueryParameters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a response shows of resources of one type: the {@code returned} characteristics together with the parameters
 * {@code attributes} and {@code excludedAttributes} (RFC 7644 section 3.9).
 *
 * <p>Immutable.
 */
public final class Projection {

    /** What the client said about an attribute. */
    private enum Asked {
        /** The client named neither this attribute nor others. */
        NOTHING,
        /** The client named it. */
        FOR,
        /** The client named others, or excluded it. */
        WITHOUT
    }

    private final ProjectionNode root;

    private Projection(ProjectionNode root) {
        this.root = root;
    }

    /** What is shown when the client asks for nothing. */
    public static Projection standard(ResourceType type) {
        return of(type, List.of(), List.of(), false);
    }

    /**
     * What the response to a write shows.
     *
     * @param written the attributes that the client wrote; those returned on request are shown then, unless the client
     *     names others or excludes them
     * @throws ScimException {@code invalidValue} when both parameters are given
     */
    public static Projection of(ResourceType type, QueryParameters query, Collection<String> written) {
        boolean named = query.has("attributes");
        return of(type, query.list("attributes"), query.list("excludedAttributes"), named, written);
    }

    /**
     * What is shown when the client names attributes.
     *
     * @throws ScimException {@code invalidValue} when both parameters are given
     */
    public static Projection of(
            ResourceType type, Collection<String> attributes, Collection<String> excluded, boolean onlyNamed) {
        return of(type, attributes, excluded, onlyNamed, List.of());
    }

    private static Projection of(
            ResourceType type,
            Collection<String> attributes,
            Collection<String> excluded,
            boolean onlyNamed,
            Collection<String> written) {
        if (!attributes.isEmpty() && !excluded.isEmpty()) {
            throw ScimException.of(
                    ScimType.INVALID_VALUE, "'attributes' and 'excludedAttributes' must not be used together");
        }
        AttributeSelection wanted = AttributeSelection.of(type, attributes);
        AttributeSelection unwanted = AttributeSelection.of(type, excluded);
        Compiler compiler = new Compiler(
                KnownMembers.of(type),
                wanted,
                unwanted,
                AttributeSelection.of(type, written),
                onlyNamed && !attributes.isEmpty());
        return new Projection(new ProjectionNode(compiler.compile(type), compiler.known()));
    }

    /** Whether any part of the attribute is shown; a repository need not load others. */
    public boolean shows(String attributeName) {
        return root.shows(attributeName);
    }

    /** Whether any part of an attribute or sub-attribute is shown. */
    public boolean shows(ResolvedAttribute path) {
        Schema extension = path.extension();
        ProjectionNode owner = extension == null ? root : root.member(extension.id());
        ProjectionNode attribute =
                owner == null ? null : owner.member(path.attribute().name());
        AttributeDefinition sub = path.subAttribute();
        return attribute != null && (sub == null || attribute.shows(sub.name()));
    }

    public ObjectNode apply(ObjectNode tree) {
        JsonNode shown = root.apply(tree);
        return shown instanceof ObjectNode object ? object : JsonTree.emptyObject();
    }

    private record Compiler(
            KnownMembers known,
            AttributeSelection wanted,
            AttributeSelection unwanted,
            AttributeSelection written,
            boolean onlyNamed) {

        Map<String, ProjectionNode> compile(ResourceType type) {
            Map<String, ProjectionNode> members = new HashMap<>();
            for (AttributeDefinition attribute : type.attributes()) {
                put(members, attribute.name(), node(null, type.schema(), attribute));
            }
            for (ResourceType.Extension extension : type.extensions()) {
                put(members, extension.schema().id(), extensionNode(extension.schema()));
            }
            return members;
        }

        private @Nullable ProjectionNode extensionNode(Schema extension) {
            Map<String, ProjectionNode> members = new HashMap<>();
            for (AttributeDefinition attribute : extension.attributes()) {
                put(members, attribute.name(), node(extension, extension, attribute));
            }
            return node(members, known.below(extension.id()));
        }

        private static @Nullable ProjectionNode node(
                Map<String, ProjectionNode> members, @Nullable KnownMembers known) {
            return members.isEmpty() || known == null ? null : new ProjectionNode(members, known);
        }

        private @Nullable ProjectionNode node(@Nullable Schema extension, Schema owner, AttributeDefinition attribute) {
            if (attribute.returned() == Returned.NEVER) {
                return null;
            }
            Asked asked = askedFor(extension, owner, attribute);
            boolean wasWritten = written.hasWhole(extension, owner, attribute);
            boolean partly = wanted.hasPartOf(extension, attribute);
            if (!partly && !isShown(attribute, asked, wasWritten)) {
                return null;
            }
            return attribute.isComplex() ? complexNode(extension, attribute, asked, wasWritten) : ProjectionNode.ALL;
        }

        private @Nullable ProjectionNode complexNode(
                @Nullable Schema extension, AttributeDefinition attribute, Asked asked, boolean wasWritten) {
            Map<String, ProjectionNode> members = new HashMap<>();
            for (AttributeDefinition sub : attribute.subAttributes()) {
                if (isShown(sub, askedForPart(extension, attribute, sub, asked), wasWritten)) {
                    members.put(sub.name(), ProjectionNode.ALL);
                }
            }
            if (members.size() == attribute.subAttributes().size()) {
                return ProjectionNode.ALL;
            }
            KnownMembers container = extension == null ? known : known.below(extension.id());
            return node(members, container == null ? null : container.below(attribute.name()));
        }

        private Asked askedFor(@Nullable Schema extension, Schema owner, AttributeDefinition attribute) {
            if (wanted.hasWhole(extension, owner, attribute)) {
                return Asked.FOR;
            }
            return onlyNamed || unwanted.hasWhole(extension, owner, attribute) ? Asked.WITHOUT : Asked.NOTHING;
        }

        private Asked askedForPart(
                @Nullable Schema extension, AttributeDefinition attribute, AttributeDefinition sub, Asked parent) {
            if (wanted.hasPart(extension, attribute, sub)) {
                return Asked.FOR;
            }
            if (unwanted.hasPart(extension, attribute, sub)) {
                return Asked.WITHOUT;
            }
            return parent == Asked.FOR ? Asked.NOTHING : parent;
        }

        private static boolean isShown(AttributeDefinition attribute, Asked asked, boolean wasWritten) {
            return switch (attribute.returned()) {
                case ALWAYS -> true;
                case NEVER -> false;
                case DEFAULT -> asked != Asked.WITHOUT;
                case REQUEST -> asked == Asked.FOR || (asked == Asked.NOTHING && wasWritten);
            };
        }

        private static void put(Map<String, ProjectionNode> members, String name, @Nullable ProjectionNode node) {
            if (node != null) {
                members.put(name, node);
            }
        }
    }
}
