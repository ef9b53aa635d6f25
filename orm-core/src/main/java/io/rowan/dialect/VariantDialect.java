package io.rowan.dialect;

import io.rowan.type.TypeRegistry;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of a database that speaks another's language and protocol: the other's dialect, with differences as data. A
 * variant's provider finds the other by {@link Dialects#original}, so no package of a dialect needs another's.
 */
public abstract class VariantDialect implements Dialect {
    private final String name;
    private final Dialect original;
    private final Set<Feature> lacking;
    private final InsertStrategy inserts;
    private final SqlRenderer renderer;

    /**
     * Makes the dialect.
     *
     * @param name the variant's name
     * @param original the other database's dialect
     * @param lacking what the other can do and the variant cannot; may be empty
     * @param inserts how the variant takes many rows
     */
    protected VariantDialect(String name, Dialect original, Set<Feature> lacking, InsertStrategy inserts) {
        this.name = name;
        this.original = original;
        this.lacking = lacking.isEmpty() ? EnumSet.noneOf(Feature.class) : EnumSet.copyOf(lacking);
        this.inserts = inserts;
        this.renderer = original.renderer()
                .refusing(
                        name,
                        Arrays.stream(Feature.values())
                                .filter(feature -> !original.supports(feature) || lacking.contains(feature))
                                .collect(Collectors.toSet()));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean supports(Feature feature) {
        return original.supports(feature) && !lacking.contains(feature);
    }

    @Override
    public TypeRegistry types() {
        return original.types();
    }

    @Override
    public Identifiers identifiers() {
        return original.identifiers();
    }

    @Override
    public SqlRenderer renderer() {
        return renderer;
    }

    @Override
    public SchemaRenderer schemaRenderer() {
        return original.schemaRenderer();
    }

    @Override
    public AlterRenderer alterRenderer() {
        return original.alterRenderer();
    }

    @Override
    public CatalogRules catalog() {
        return original.catalog();
    }

    @Override
    public ErrorTranslator errors() {
        return original.errors();
    }

    @Override
    public final InsertStrategy inserts() {
        return inserts;
    }

    @Override
    public RowLocking rowLocking() {
        return original.rowLocking();
    }

    @Override
    public void cancel(Statement statement) throws SQLException {
        original.cancel(statement);
    }

    @Override
    public ResultStreaming streaming() {
        return original.streaming();
    }

    @Override
    public @Nullable String sessions() {
        return original.sessions();
    }

    @Override
    public List<String> connectionSetup() {
        return original.connectionSetup();
    }
}
