package dev.scimkit.jdbc.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Runs a test once for each database, with an empty {@link TestDatabase} as its parameter. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(EachDatabase.Databases.class)
public @interface EachDatabase {

    /** Makes the databases, each when its turn comes. */
    final class Databases implements ArgumentsProvider {

        /** Makes the provider. */
        public Databases() {}

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return Stream.<Supplier<TestDatabase>>of(TestDatabase::sqlite, TestDatabase::postgresql)
                    .map(database -> Arguments.of(database.get()));
        }
    }
}
