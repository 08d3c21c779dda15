package dev.scimkit.filter.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.filter.Filter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;

class ScimFilterParserTest {

    @Test
    void parser_everyDecision_needsOneTokenOnly() {
        // A decision that needs more leaves states in its automaton; the token window could not serve it.
        Filter.parse("not (a pr or b[c eq 1 and not (d pr or (e pr))].f ne null and (g pr)) or h co \"x\" and i pr");

        ScimFilterParser parser = new ScimFilterParser(new TokenWindow(new FilterText()));
        for (DFA decision : parser.getInterpreter().decisionToDFA) {
            assertThat(decision.states).isEmpty();
        }
    }

    @Test
    void parser_freshlyMade_readsOneFilterAfterAnother() {
        FilterText input = new FilterText();
        ScimFilterParser parser = new ScimFilterParser(new TokenWindow(input));

        for (String text : List.of("a pr", "b[c eq true and d ne null] or not (e co \"é\")", "f le -1.5")) {
            input.reset(text, true);
            parser.reset();
            parser.use(text, path -> false);
            assertThat(parser.filter().tree).hasToString(text);
        }
    }

    @Test
    void parse_manyThreads_getTheirOwnFilters() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tasks = IntStream.range(0, 2_000)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        String text = "userName eq \"user" + i + "\" and emails[value pr or level gt " + i + "]";
                        return Filter.parse(text).toString().equals(text);
                    })
                    .toList();
            for (Future<Boolean> task : threads.invokeAll(tasks)) {
                assertThat(task.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
