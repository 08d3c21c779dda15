package dev.scimkit.testkit.recording;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the text of a shell script into commands and words, as far as copied curl commands need it: quotes, {@code $'…'},
 * backslashes, continued lines and comments. Nothing is expanded or run.
 */
final class ShellWords {

    /**
     * A command.
     *
     * @param line the number of its first line
     * @param words its words, without quotes
     */
    record Command(int line, List<String> words) {}

    private final String text;
    private final List<Command> commands = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;
    private int line = 1;
    private int begin = 1;

    private ShellWords(String text) {
        this.text = text;
    }

    /**
     * Splits a text.
     *
     * @throws MalformedRecordingException if a quotation mark is not closed
     */
    static List<Command> split(String text) {
        ShellWords shell = new ShellWords(text);
        shell.run();
        return shell.commands;
    }

    private void run() {
        while (at < text.length()) {
            char character = next();
            switch (character) {
                case '\n' -> endCommand();
                case ' ', '\t', '\r' -> endWord();
                case '\\' -> escaped();
                case '\'' -> single();
                case '"' -> quoted();
                case ';' -> separator();
                case '|' -> pipe();
                case '#' -> comment();
                case '$' -> dollar();
                default -> add(character);
            }
        }
        endCommand();
    }

    private char next() {
        char character = text.charAt(at++);
        if (character == '\n') {
            line++;
        }
        return character;
    }

    private void add(char character) {
        begin();
        word.append(character);
    }

    private void begin() {
        if (words.isEmpty() && !inWord) {
            begin = line;
        }
        inWord = true;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private void endCommand() {
        endWord();
        if (!words.isEmpty()) {
            commands.add(new Command(begin, List.copyOf(words)));
            words.clear();
        }
    }

    /** A semicolon in a word belongs to it only if it is quoted. */
    private void separator() {
        endCommand();
    }

    private void pipe() {
        throw new MalformedRecordingException(
                "line " + line, "the command has a pipe; remove the | and the commands that follow it");
    }

    private void comment() {
        if (inWord) {
            add('#');
            return;
        }
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    /** A backslash at the end of a line continues it. */
    private void escaped() {
        if (at >= text.length()) {
            return;
        }
        if (text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            at++;
        }
        char character = next();
        if (character != '\n') {
            add(character);
        }
    }

    private void single() {
        begin();
        int opened = line;
        while (at < text.length()) {
            char character = next();
            if (character == '\'') {
                return;
            }
            word.append(character);
        }
        throw unclosed(opened);
    }

    private void quoted() {
        begin();
        int opened = line;
        while (at < text.length()) {
            char character = next();
            if (character == '"') {
                return;
            }
            boolean escape = character == '\\' && at < text.length() && "\"\\$`\n".indexOf(text.charAt(at)) >= 0;
            if (!escape) {
                word.append(character);
            } else if (next() != '\n') {
                word.append(text.charAt(at - 1));
            }
        }
        throw unclosed(opened);
    }

    /** {@code $'…'}, as browsers copy bodies with apostrophes. */
    private void dollar() {
        if (at >= text.length() || text.charAt(at) != '\'') {
            add('$');
            return;
        }
        at++;
        begin();
        int opened = line;
        while (at < text.length()) {
            char character = next();
            if (character == '\'') {
                return;
            }
            if (character == '\\' && at < text.length()) {
                ansi(next());
            } else {
                word.append(character);
            }
        }
        throw unclosed(opened);
    }

    private void ansi(char escape) {
        switch (escape) {
            case 'n' -> word.append('\n');
            case 't' -> word.append('\t');
            case 'r' -> word.append('\r');
            case 'u' -> hexadecimal(4);
            case 'x' -> hexadecimal(2);
            default -> word.append(escape);
        }
    }

    private void hexadecimal(int most) {
        int code = 0;
        int digits = 0;
        while (digits < most && at < text.length() && Character.digit(text.charAt(at), 16) >= 0) {
            code = code * 16 + Character.digit(text.charAt(at++), 16);
            digits++;
        }
        word.append((char) code);
    }

    private static MalformedRecordingException unclosed(int line) {
        return new MalformedRecordingException("line " + line, "a quotation mark that begins here is not closed");
    }
}
