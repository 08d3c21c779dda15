package dev.scimkit.benchmarks.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.validation.SchemaValidator;
import dev.scimkit.core.validation.ValidationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON to a typed user and back to JSON.
 *
 * <p>Ours also normalises and holds the user against its schemas; the others read and write only.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoundTripBenchmark {

    private final byte[] json = EnterpriseUserJson.load();
    private final String text = new String(json, StandardCharsets.UTF_8);
    private final JsonMapper jackson = JsonMapper.builder().build();
    private final ResourceReader reader = ResourceReader.of(ResourceTypes.user());
    private final SchemaValidator validator = SchemaValidator.of(ResourceTypes.user());

    /** {@return what raw Jackson needs for a tree, the measure} */
    @Benchmark
    public byte[] jackson() {
        return jackson.writeValueAsBytes(jackson.readTree(json));
    }

    /** {@return a user read, normalised, schema-checked and written by scimkit} */
    @Benchmark
    public byte[] scimkit() {
        Resource user = reader.read(json);
        ValidationException.throwIfAny(validator.checkCreate(user));
        return user.as(dev.scimkit.core.user.User::new).toJsonBytes();
    }

    /** {@return a user read, normalised and written by scimkit, without the check} */
    @Benchmark
    public byte[] scimkitUnchecked() {
        return reader.read(json).as(dev.scimkit.core.user.User::new).toJsonBytes();
    }

    /** {@return a user read and written by UnboundID's SCIM 2 SDK} */
    @Benchmark
    public byte[] unboundId() throws IOException {
        UserResource user =
                JsonUtils.getObjectReader().forType(UserResource.class).readValue(json);
        return JsonUtils.getObjectWriter().writeValueAsBytes(user);
    }

    /** {@return a user read and written by SCIM-SDK} */
    @Benchmark
    public byte[] scimSdk() {
        User user = JsonHelper.readJsonDocument(text, User.class);
        return user.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** {@return a user read and written by SCIMple} */
    @Benchmark
    public byte[] scimple() throws JsonProcessingException, IOException {
        return ScimpleMapper.MAPPER.writeValueAsBytes(
                ScimpleMapper.MAPPER.readValue(json, org.apache.directory.scim.spec.resources.ScimUser.class));
    }
}
