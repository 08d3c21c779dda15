package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/server.md and docs/entra.md say about the presets is so. */
class LeniencyGuideTest {

    private static final String TICK = "✓";

    @ParameterizedTest
    @ValueSource(strings = {"standard", "okta", "entra"})
    void tableOfTheServer_ofEachPreset_ticksWhatItTolerates(String preset) throws IOException {
        List<String[]> table = table("server.md");
        int column = Arrays.asList(table.get(0)).indexOf(preset);

        for (String[] row : table.subList(1, table.size())) {
            assertThat(row[column].equals(TICK))
                    .as(row[0])
                    .isEqualTo(Leniencies.named(preset).orElseThrow().tolerates(leniency(row[0])));
        }
    }

    @Test
    void tableOfEntra_whatStandardAndEntraTolerate_isComplete() throws IOException {
        List<String[]> table = table("entra.md");
        Set<Leniency> named = EnumSet.noneOf(Leniency.class);

        for (String[] row : table.subList(1, table.size())) {
            Leniency leniency = leniency(row[1]);
            named.add(leniency);
            assertThat(Leniencies.entra().tolerates(leniency)).as(row[1]).isTrue();
            assertThat(row[2].equals(TICK))
                    .as(row[1])
                    .isEqualTo(Leniencies.standard().tolerates(leniency));
        }

        EnumSet<Leniency> more = EnumSet.copyOf(Leniencies.entra().tolerated());
        more.removeAll(Leniencies.standard().tolerated());
        assertThat(named).containsAll(more);
    }

    @Test
    void profiles_both_haveThePresetStandard() {
        assertThat(ScimProfile.standard().leniencies()).isEqualTo(Leniencies.standard());
        assertThat(Zitadel.profile().leniencies()).isEqualTo(Leniencies.standard());
    }

    private static Leniency leniency(String cell) {
        return Leniency.valueOf(cell.replaceAll("[^A-Z_]*([A-Z_]{5,}).*", "$1"));
    }

    /** The cells of the table of leniencies, its heading first. */
    private static List<String[]> table(String guide) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../docs", guide))) {
            if (line.startsWith("|") && line.contains("`Leniency`") || !rows.isEmpty() && line.startsWith("|")) {
                rows.add(line.substring(1).strip().split(" *\\| *"));
            } else if (!rows.isEmpty()) {
                break;
            }
        }
        rows.remove(1);
        return rows;
    }
}
