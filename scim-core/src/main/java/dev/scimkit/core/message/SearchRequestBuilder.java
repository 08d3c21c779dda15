package dev.scimkit.core.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parameters of a query; what is not said is left to the service provider.
 *
 * <p>Not for use by several threads.
 */
public final class SearchRequestBuilder {

    private List<String> attributes = List.of();
    private List<String> excludedAttributes = List.of();
    private @Nullable String filter;
    private @Nullable String sortBy;
    private @Nullable SortOrder sortOrder;
    private @Nullable Integer startIndex;
    private @Nullable Integer count;
    private @Nullable String cursor;

    SearchRequestBuilder() {}

    /**
     * Asks for certain attributes.
     *
     * @param paths their paths
     * @return this builder
     */
    public SearchRequestBuilder attributes(String... paths) {
        this.attributes = List.of(paths);
        return this;
    }

    /**
     * Leaves certain attributes out.
     *
     * @param paths their paths
     * @return this builder
     */
    public SearchRequestBuilder excludedAttributes(String... paths) {
        this.excludedAttributes = List.of(paths);
        return this;
    }

    /**
     * Asks for resources that match.
     *
     * @param value the filter
     * @return this builder
     */
    public SearchRequestBuilder filter(String value) {
        this.filter = value;
        return this;
    }

    /**
     * Asks for an order.
     *
     * @param path the path of the attribute to sort by
     * @param order the order
     * @return this builder
     */
    public SearchRequestBuilder sortBy(String path, SortOrder order) {
        this.sortBy = path;
        this.sortOrder = order;
        return this;
    }

    /**
     * Asks for a page by index.
     *
     * @param value the number of the first resource wanted, counted from 1
     * @return this builder
     * @throws IllegalArgumentException when it is less than 1
     */
    public SearchRequestBuilder startIndex(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("startIndex must be at least 1: " + value);
        }
        this.startIndex = value;
        return this;
    }

    /**
     * Asks for a page of a certain size.
     *
     * @param value how many resources are wanted at most; 0 asks for their number only
     * @return this builder
     * @throws IllegalArgumentException when it is negative
     */
    public SearchRequestBuilder count(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("count must be at least 0: " + value);
        }
        this.count = value;
        return this;
    }

    /**
     * Asks for a page by cursor.
     *
     * @param value the cursor that an earlier response gave, or an empty text for the first page
     * @return this builder
     */
    public SearchRequestBuilder cursor(String value) {
        this.cursor = value;
        return this;
    }

    /**
     * Makes the request.
     *
     * @return the request
     * @throws IllegalStateException when it asks for a page both by index and by cursor, or both asks for and leaves out
     *     attributes
     */
    public SearchRequest build() {
        if (startIndex != null && cursor != null) {
            throw new IllegalStateException("A page is asked for by startIndex or by cursor, not by both");
        }
        if (!attributes.isEmpty() && !excludedAttributes.isEmpty()) {
            throw new IllegalStateException(
                    "attributes and excludedAttributes exclude each other (RFC 7644 section 3.9)");
        }
        return new SearchRequest(attributes, excludedAttributes, filter, sortBy, sortOrder, startIndex, count, cursor);
    }
}
