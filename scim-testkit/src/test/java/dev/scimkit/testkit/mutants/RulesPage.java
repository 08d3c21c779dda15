package dev.scimkit.testkit.mutants;

import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the pages about rules and the broken servers that they catch. */
final class RulesPage {

    private static final Map<String, String> TABLES = tables();
    private static final int MOST_MUTANTS = 6;

    private final List<Rule> rules;
    private final Map<String, TreeSet<String>> mutantsOfRule = new TreeMap<>();

    RulesPage(List<Rule> rules, Map<String, Map<String, String>> kills) {
        this.rules = rules;
        kills.forEach((mutant, messages) -> messages.keySet()
                .forEach(id -> mutantsOfRule
                        .computeIfAbsent(id, none -> new TreeSet<>())
                        .add(mutant)));
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("S", "data and schemas (RFC 7643)");
        tables.put("P", "protocol (RFC 7644)");
        tables.put("C", "pages by cursor (RFC 9865)");
        tables.put("H", "HTTP (RFC 9110)");
        tables.put("A", "where the RFCs are unclear");
        tables.put("I", "interoperability");
        tables.put("O", "sessions of Okta");
        tables.put("E", "sessions of Microsoft Entra ID");
        tables.put("OE", "Okta's discovery of entitlements");
        tables.put("Z", "ZITADEL's SCIM interface");
        tables.put("IP", "interoperability profile, draft 02");
        tables.put("AL", "IPSIE account lifecycle, draft 00");
        return tables;
    }

    /** The numbers of rules, as a table for the guide. */
    String counts() {
        StringBuilder text = new StringBuilder("| rules | about | required | optional | advisory | untested | all |\n");
        text.append("|---|---|--:|--:|--:|--:|--:|\n");
        TABLES.forEach((letter, about) -> text.append(row(
                letter + "-…",
                about,
                rules.stream()
                        .filter(rule -> rule.id().startsWith(letter + "-"))
                        .toList())));
        for (Suite suite : EnumSet.complementOf(EnumSet.of(Suite.CLIENT, Suite.OWN))) {
            List<Rule> own =
                    rules.stream().filter(rule -> rule.suite() == suite).toList();
            text.append(row("", "**suite `" + suite.label() + "`**", own));
        }
        return text.toString();
    }

    private static String row(String name, String about, List<Rule> own) {
        String levels = Arrays.stream(Level.values())
                .map(level -> Long.toString(
                        own.stream().filter(rule -> rule.level() == level).count()))
                .collect(Collectors.joining(" | "));
        return "| " + name + " | " + about + " | " + levels + " | " + own.size() + " |\n";
    }

    /** The page with every rule and what it catches. */
    String page() {
        StringBuilder text = new StringBuilder("""
                # The conformance rules, and the broken servers that they catch

                Written by `RulesPageTest` from the rules and from
                [mutants.txt](../../scim-testkit/src/test/resources/dev/scimkit/testkit/mutants/mutants.txt); do not edit by hand.
                A broken server is the reference server with one defect. Where a rule catches many, six are named.
                [Testing a service provider](../testkit.md) explains suites and levels.
                """);
        String section = "";
        for (Rule rule : rules) {
            if (rule.level() == Level.UNTESTED) {
                continue;
            }
            if (!rule.section().equals(section)) {
                section = rule.section();
                text.append("\n## ")
                        .append(section)
                        .append("\n\n| rule | level | what it asks | caught |\n|---|---|---|---|\n");
            }
            text.append("| ")
                    .append(rule.id())
                    .append(" | ")
                    .append(rule.level().label())
                    .append(" | ")
                    .append(rule.asks().replace("|", "\\|"))
                    .append(" | ")
                    .append(mutants(rule))
                    .append(" |\n");
        }
        return text.append(untested()).toString();
    }

    private String mutants(Rule rule) {
        List<String> names = List.copyOf(mutantsOfRule.getOrDefault(rule.id(), new TreeSet<>()));
        String some = names.stream().limit(MOST_MUTANTS).collect(Collectors.joining(", "));
        return names.size() > MOST_MUTANTS ? some + " and " + (names.size() - MOST_MUTANTS) + " more" : some;
    }

    private String untested() {
        StringBuilder text = new StringBuilder(
                "\n## Required, but invisible to a client\n\n| rule | section | what is asked | why |\n|---|---|---|---|\n");
        rules.stream()
                .filter(rule -> rule.level() == Level.UNTESTED)
                .forEach(rule -> text.append("| " + rule.id() + " | " + rule.section() + " | " + rule.asks() + " | "
                        + rule.check() + " |\n"));
        return text.toString();
    }
}
