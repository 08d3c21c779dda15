package dev.scimkit.server.internal.engine.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schemas;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SchemaCatalogTest {

    private static final SchemaCatalog CATALOG =
            SchemaCatalog.of(List.of(ResourceTypes.user(), ResourceTypes.group()), List.of(Schemas.schema()));

    @Test
    void resourceType_inAnyCase_isFound() {
        assertThat(CATALOG.resourceType("USER")).containsSame(ResourceTypes.user());
        assertThat(CATALOG.resourceType("Device")).isEmpty();
    }

    @Test
    void schema_inAnyCase_isFound() {
        assertThat(CATALOG.schema(Schemas.ENTERPRISE_USER.toUpperCase(Locale.ROOT)))
                .containsSame(Schemas.enterpriseUser());
        assertThat(CATALOG.schemas()).hasSize(4);
    }

    @Test
    void catalog_withAResourceTypeTwice_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaCatalog.of(List.of(ResourceTypes.user(), ResourceTypes.user()), List.of()))
                .withMessageContaining("named User");
    }
}
