package io.rowan.dialect;

import io.rowan.type.TypeRegistry;
import java.util.EnumSet;
import java.util.Set;

/**
 * A dialect that is put together from what it is given: its name, what the database can do, and its strategies. What
 * differs beyond that, such as {@link #connectionSetup()} or {@link #catalog()}, a subclass overrides.
 */
public abstract class ComposedDialect implements Dialect {
    private final String name;
    private final Set<Feature> features;
    private final Identifiers identifiers;
    private final Parts parts;

    /**
     * The strategies that every dialect has.
     *
     * @param types how Java values are bound and read
     * @param renderer turns statements of the data language into text
     * @param schemaRenderer turns tables, sequences and indexes into text
     * @param errors turns the driver's exceptions into ours
     * @param inserts how many rows one insert takes and how it gives keys back
     */
    public record Parts(
            TypeRegistry types,
            SqlRenderer renderer,
            SchemaRenderer schemaRenderer,
            ErrorTranslator errors,
            InsertStrategy inserts) {}

    /**
     * Makes the dialect.
     *
     * @param name the database's name, as its vendor writes it
     * @param lacking the capabilities that the database does not have; may be empty
     * @param identifiers how names are written and compared
     * @param parts the strategies
     */
    protected ComposedDialect(String name, Set<Feature> lacking, Identifiers identifiers, Parts parts) {
        this.name = name;
        this.features = EnumSet.allOf(Feature.class);
        this.features.removeAll(lacking);
        this.identifiers = identifiers;
        this.parts = parts;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean supports(Feature feature) {
        return features.contains(feature);
    }

    @Override
    public final TypeRegistry types() {
        return parts.types();
    }

    @Override
    public final Identifiers identifiers() {
        return identifiers;
    }

    @Override
    public final SqlRenderer renderer() {
        return parts.renderer();
    }

    @Override
    public final SchemaRenderer schemaRenderer() {
        return parts.schemaRenderer();
    }

    @Override
    public final ErrorTranslator errors() {
        return parts.errors();
    }

    @Override
    public final InsertStrategy inserts() {
        return parts.inserts();
    }
}
