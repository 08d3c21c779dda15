package dev.scimkit.server.access.serviceuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.scimkit.server.Quotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Service users in a file (Z-AUTH-1). */
class FileServiceUserStoreTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String WRITTEN = """
            {
              "serviceUsers" : [ {
                "id" : "1",
                "name" : "okta",
                "organization" : "3223",
                "roles" : [ "SCIM_MANAGER" ],
                "metadata" : {
                  "urn:zitadel:scim:provisioningDomain" : "okta"
                },
                "tokens" : [ {
                  "sha256" : "%s",
                  "expires" : "2031-01-01T00:00:00Z"
                } ]
              } ]
            }""".formatted(ABC);
    private static final ServiceUser OKTA = ServiceUser.of("1", "okta", "3223", Set.of("SCIM_MANAGER"))
            .withMetadata("urn:zitadel:scim:provisioningDomain", "okta")
            .withToken(ServiceUser.TokenHash.of("abc", Instant.parse("2031-01-01T00:00:00Z")));
    private static final ServiceUser ENTRA = ServiceUser.of("2", "entra", "3223", Set.of());

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("service-users.json");
    }

    @Test
    void file_written_isReadableAndContainsOnlyHashes() throws IOException {
        FileServiceUserStore.create(file).put(OKTA);

        assertThat(Files.readString(file).replace("\r\n", "\n")).isEqualTo(WRITTEN);
    }

    @Test
    void file_opened_hasWhatWasWritten() throws IOException {
        Files.writeString(file, WRITTEN);

        assertThat(FileServiceUserStore.open(file).all()).containsExactly(OKTA);
    }

    @Test
    void file_withoutMetadataAndTokens_isRead() throws IOException {
        Files.writeString(
                file, Quotes.doubled("{'serviceUsers':[{'id':'2','name':'entra','organization':'3223','roles':[]}]}"));

        assertThat(FileServiceUserStore.open(file).all()).containsExactly(ENTRA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                  | the document must be an object",
                "{}                                  | serviceUsers is missing",
                "{'users':[]}                        | users is unknown; known are serviceUsers",
                "{'serviceUsers':{}}                 | serviceUsers must be an array",
                "{'serviceUsers':[7]}                | serviceUsers[0] must be an object",
                "{'serviceUsers':[{}]}               | serviceUsers[0].id is missing",
                "{'serviceUsers':[{'token':'hush'}]} | serviceUsers[0].token is unknown; known are id, metadata, name, organization, roles, tokens",
                "{oops}                              | not valid JSON, or a member appears twice, near line 1",
                "{'serviceUsers':[],'serviceUsers':[]} | not valid JSON, or a member appears twice, near line 1",
                "{'serviceUsers':[]} {}              | not valid JSON, or a member appears twice, near line 1",
            })
    void file_malformed_isRefusedNamingThePath(String content, String fault) throws IOException {
        assertRefused(content, fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'name':' '                                | serviceUsers[0].name must be a string that is not blank",
                "'roles':'admin'                           | serviceUsers[0].roles must be an array",
                "'roles':[null]                            | serviceUsers[0].roles[0] must be a string that is not blank",
                "'metadata':[]                             | serviceUsers[0].metadata must be an object",
                "'metadata':{'k':true}                     | serviceUsers[0].metadata['k'] must be a string that is not blank",
                "'tokens':['hush']                         | serviceUsers[0].tokens[0] must be an object",
                "'tokens':[{}]                             | serviceUsers[0].tokens[0].sha256 is missing",
                "'tokens':[{'sha256':'hush'}]              | serviceUsers[0].tokens[0].sha256 must be 64 hexadecimal digits in lower case",
                "'tokens':[{'sha256':'ABC','expires':'hush'}] | serviceUsers[0].tokens[0].expires must be a time such as 2031-01-01T00:00:00Z",
                "'tokens':[{'sha256':'ABC'},{'sha256':'ABC'}] | serviceUsers[0].tokens[1].sha256 appears twice; a token must belong to one service user",
            })
    void serviceUser_malformed_isRefusedNamingThePath(String members, String fault) throws IOException {
        StringBuilder user = new StringBuilder(members.replace("ABC", ABC));
        for (String member : List.of("'id':'1'", "'name':'okta'", "'organization':'3223'", "'roles':[]")) {
            if (!members.startsWith(member.substring(0, member.indexOf(':')))) {
                user.append(',').append(member);
            }
        }
        assertRefused("{'serviceUsers':[{" + user + "}]}", fault);
    }

    @Test
    void id_ofTwoServiceUsers_isRefused() throws IOException {
        String user = "{'id':'1','name':'okta','organization':'3223','roles':[]}";
        assertRefused(
                "{'serviceUsers':[" + user + "," + user + "]}",
                "serviceUsers[1].id is already the id of another service user");
    }

    @Test
    void file_missingOrAFolder_isRefused() {
        assertThatThrownBy(() -> FileServiceUserStore.open(file))
                .isInstanceOf(FileServiceUserStore.UnusableFileException.class)
                .hasMessage(file + ": does not exist");
        assertThatThrownBy(() -> FileServiceUserStore.open(folder))
                .isInstanceOf(FileServiceUserStore.UnusableFileException.class)
                .hasMessage(folder + ": cannot be read");
    }

    @Test
    void file_existing_isNotCreatedAgain() throws IOException {
        Files.writeString(file, WRITTEN);

        assertThatThrownBy(() -> FileServiceUserStore.create(file)).hasMessage(file + ": already exists");
        assertThat(file).hasContent(WRITTEN);
    }

    @Test
    void folder_missing_isNamed() {
        Path nowhere = folder.resolve("nowhere").resolve("service-users.json");

        assertThatThrownBy(() -> FileServiceUserStore.create(nowhere)).hasMessage(nowhere + ": cannot be written");
    }

    @Test
    void file_changedByOthers_isReadAgain() throws IOException {
        FileServiceUserStore store = FileServiceUserStore.create(file);

        rewrite(WRITTEN);

        assertThat(store.findByToken(ABC)).contains(OKTA);

        rewrite(Quotes.doubled("{'serviceUsers':[]}"));

        assertThat(store.findByToken(ABC)).isEmpty();
    }

    @Test
    void file_malformedLater_leavesTheKnownServiceUsersUntilRepaired() throws IOException {
        FileServiceUserStore store = FileServiceUserStore.create(file);
        store.put(OKTA);

        rewrite("{");

        assertThat(store.findByToken(ABC)).contains(OKTA);
        assertThatThrownBy(store::reload).isInstanceOf(FileServiceUserStore.UnusableFileException.class);
        assertThatThrownBy(() -> store.put(ENTRA)).isInstanceOf(FileServiceUserStore.UnusableFileException.class);
        assertThat(file).as("not written over").hasContent("{");

        rewrite(Quotes.doubled("{'serviceUsers':[]}"));

        assertThat(store.findByToken(ABC)).isEmpty();
    }

    @Test
    void file_deleted_leavesTheKnownServiceUsers() throws IOException {
        FileServiceUserStore store = FileServiceUserStore.create(file);
        store.put(OKTA);

        Files.delete(file);

        assertThat(store.findByToken(ABC)).contains(OKTA);
        assertThatThrownBy(store::reload).hasMessage(file + ": does not exist");
    }

    @Test
    void twoStores_onOneFile_loseNoTokenOfEachOther() {
        FileServiceUserStore first = FileServiceUserStore.create(file);
        FileServiceUserStore second = FileServiceUserStore.open(file);
        first.put(OKTA);
        second.put(ENTRA);

        IntStream.range(0, 16).parallel().forEach(number -> {
            FileServiceUserStore store = number % 2 == 0 ? first : second;
            store.newToken(number % 4 < 2 ? "1" : "2", Instant.MAX);
        });
        first.reload();

        assertThat(first.findById("1").orElseThrow().tokens()).hasSize(9);
        assertThat(first.findById("2").orElseThrow().tokens()).hasSize(8);
    }

    @Test
    void readers_whileOthersWrite_seeACompleteFile() throws Exception {
        FileServiceUserStore store = FileServiceUserStore.create(file);
        store.put(OKTA);
        Thread writer = new Thread(() -> IntStream.range(0, 15).forEach(number -> store.newToken("1", Instant.MAX)));
        writer.start();
        while (writer.isAlive()) {
            assertThat(FileServiceUserStore.open(file).findByToken(ABC)).isPresent();
        }
        writer.join();

        assertThat(FileServiceUserStore.open(file).findById("1").orElseThrow().tokens())
                .hasSize(16);
    }

    @Test
    void write_finished_leavesOnlyTheFileAndItsLock() throws IOException {
        FileServiceUserStore.create(file).put(OKTA);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, folder.resolve("service-users.json.lock"));
        }
    }

    @Test
    void permissions_afterAWrite_areTheOwnersOrThoseOfTheOldFile() throws IOException {
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        FileServiceUserStore store = FileServiceUserStore.create(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        store.put(OKTA);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void link_toTheFile_staysALink() throws IOException {
        FileServiceUserStore.create(file);
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        FileServiceUserStore.open(link).put(OKTA);

        assertThat(link).isSymbolicLink();
        assertThat(FileServiceUserStore.open(file).all()).containsExactly(OKTA);
    }

    /** Writes like an editor; sets the time so that the test does not depend on the file system's clock. */
    private void rewrite(String content) throws IOException {
        Instant before = Files.getLastModifiedTime(file).toInstant();
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(before.plusSeconds(1)));
    }

    private void assertRefused(String content, String fault) throws IOException {
        Files.writeString(file, Quotes.doubled(content));

        assertThatThrownBy(() -> FileServiceUserStore.open(file))
                .isInstanceOf(FileServiceUserStore.UnusableFileException.class)
                .hasMessage(file + ": " + fault)
                .hasMessageNotContaining("hush");
    }
}
