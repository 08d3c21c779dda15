package dev.scimkit.filter.internal.syntax;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterException;
import dev.scimkit.filter.FilterOptions;
import dev.scimkit.filter.PatchPath;
import java.util.function.Function;
import org.antlr.v4.runtime.RecognitionException;

/**
 * A lexer and a parser that read one text after another. Used by one thread at a time; {@link SyntaxPool} hands it out.
 */
public final class FilterSyntax {

    private final FilterText input = new FilterText();
    private final ScimFilterParser parser = new ScimFilterParser(new TokenWindow(input));
    private final FirstError errors = new FirstError();

    FilterSyntax() {
        parser.setBuildParseTree(false);
        parser.setErrorHandler(errors);
    }

    /**
     * Parses a filter.
     *
     * @param text the filter
     * @param options limits and leniencies
     * @return the syntax tree
     * @throws FilterException with {@code invalidFilter} if the text is not a filter or exceeds a limit
     */
    public static Filter filter(String text, FilterOptions options) {
        LimitScan.check(text, options.limits(), ScimType.INVALID_FILTER);
        FilterSyntax syntax = SyntaxPool.take();
        try {
            return syntax.read(text, options, true, parser -> parser.filter().tree);
        } finally {
            SyntaxPool.give(syntax);
        }
    }

    /**
     * Parses the path of a PATCH operation.
     *
     * @param text the path
     * @param options limits and leniencies
     * @return the path
     * @throws FilterException with {@code invalidFilter} or {@code invalidPath} if the text is not a path or exceeds
     *     a limit
     */
    public static PatchPath patchPath(String text, FilterOptions options) {
        LimitScan.check(text, options.limits(), ScimType.INVALID_PATH);
        AttributePath plain = PlainPath.read(text);
        return plain != null ? new PatchPath(plain, null, null) : grammarPath(text, options);
    }

    /** Parses any path with the grammar, without checking the limits. */
    static PatchPath grammarPath(String text, FilterOptions options) {
        FilterSyntax syntax = SyntaxPool.take();
        try {
            return syntax.read(text, options, false, parser -> parser.patchPath().path);
        } finally {
            SyntaxPool.give(syntax);
        }
    }

    private <T> T read(String text, FilterOptions options, boolean filter, Function<ScimFilterParser, T> rule) {
        try {
            begin(text, options, filter);
            return rule.apply(parser);
        } catch (FirstError.Unexplained e) {
            throw explained(text, options, filter, rule);
        }
    }

    private void begin(String text, FilterOptions options, boolean filter) {
        input.reset(text, filter);
        parser.reset();
        parser.use(text, options.literalsInAnyCase());
    }

    private FilterException explained(
            String text, FilterOptions options, boolean filter, Function<ScimFilterParser, ?> rule) {
        errors.explain(true);
        try {
            begin(text, options, filter);
            throw new IllegalStateException("The text was rejected and then accepted as " + rule.apply(parser));
        } catch (FirstError.Found found) {
            RecognitionException error = found.error();
            int offset = error.getOffendingToken().getStartIndex();
            SyntaxError syntaxError = new SyntaxError(text, input.size(), offset, error.getExpectedTokens());
            return syntaxError.toException(!filter, parser.brackets());
        } finally {
            errors.explain(false);
        }
    }

    /** Releases the text, which may contain personal data. */
    void forget() {
        input.reset("", false);
        parser.use("", path -> false);
    }
}
