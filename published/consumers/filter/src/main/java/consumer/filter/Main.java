package consumer.filter;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;

/** Parses a filter and matches users. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        FilterMatcher matcher = FilterMatcher.compile(Filter.parse("userName sw \"a\""), ResourceTypes.user());
        if (!matcher.matches(User.builder("ada").build().tree())
                || matcher.matches(User.builder("bob").build().tree())) {
            throw new AssertionError("the filter does not select");
        }
        System.out.println("consumed: " + args[0]);
    }
}
