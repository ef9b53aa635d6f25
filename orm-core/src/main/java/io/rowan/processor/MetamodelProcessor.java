package io.rowan.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Writes the class of typed attribute names for each {@code @Entity} and {@code @Embeddable}: {@code User_} beside
 * {@code User}, with one constant an attribute, inherited ones included.
 *
 * <p>A member class {@code Outer.Inner} gets {@code Inner_} in the same package, or {@code Outer_Inner_} where another
 * entity of the package is called {@code Inner} too; a private one gets none. Where such a class is written by hand it
 * stays. Mapping mistakes are none of its business: they are reported when a session factory is built. An attribute
 * whose type can't be resolved is left out, since the compiler reports it.
 *
 * <p>Each file has one originating element and depends on it and its superclasses alone, as incremental compilers need
 * it. From JDK 23 on the compiler runs processors only if it is told so, for example by {@code -proc:full}.
 */
@SupportedAnnotationTypes({Annotations.ENTITY, Annotations.EMBEDDABLE})
public final class MetamodelProcessor extends AbstractProcessor {
    /** Made by the compiler through the service loader. */
    public MetamodelProcessor() {}

    /**
     * The newest source version that the running compiler has.
     *
     * @return its latest version, so that no compiler warns
     */
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Writes the classes for the entities and embeddables of this round.
     *
     * @param annotations those of the supported annotations that occur
     * @param round the round
     * @return false: other processors see the annotations too
     */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<TypeElement> types = new ArrayList<>();
        for (TypeElement annotation : annotations) {
            types.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
        }
        types.removeIf(MetamodelProcessor::isPrivate);
        types.sort(Comparator.comparing(type -> type.getQualifiedName().toString()));
        Set<String> shared = sharedNames(types);
        for (TypeElement type : types) {
            boolean unique = !shared.contains(packageOf(type) + type.getSimpleName()) && !hasNamesake(type);
            write(type, unique || type.getNestingKind() == NestingKind.TOP_LEVEL ? shortName(type) : longName(type));
        }
        return false;
    }

    /** The simple names, with their package, that several types have. */
    private Set<String> sharedNames(List<TypeElement> types) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (TypeElement type : types) {
            String name = packageOf(type) + type.getSimpleName();
            if (!seen.add(name)) {
                shared.add(name);
            }
        }
        return shared;
    }

    private void write(TypeElement type, String name) {
        try {
            String text = new MetamodelSource(processingEnv, type, name).text();
            try (Writer writer = processingEnv
                    .getFiler()
                    .createSourceFile(packageOf(type) + name, type)
                    .openWriter()) {
                writer.write(text);
            }
        } catch (FilerException e) {
            note(Diagnostic.Kind.NOTE, type, name + " is there already, and stays as it is.");
        } catch (IOException e) {
            note(Diagnostic.Kind.ERROR, type, name + " can't be written: " + e);
        }
    }

    private void note(Diagnostic.Kind kind, TypeElement type, String message) {
        processingEnv.getMessager().printMessage(kind, message, type);
    }

    /** Whether a class of the package itself, which may be compiled in another round, has a member class's name. */
    private boolean hasNamesake(TypeElement type) {
        TypeElement other = processingEnv.getElementUtils().getTypeElement(packageOf(type) + type.getSimpleName());
        return other != null
                && !other.equals(type)
                && (Annotations.has(other, Annotations.ENTITY) || Annotations.has(other, Annotations.EMBEDDABLE));
    }

    private String packageOf(TypeElement type) {
        String name = processingEnv
                .getElementUtils()
                .getPackageOf(type)
                .getQualifiedName()
                .toString();
        return name.isEmpty() ? "" : name + ".";
    }

    private static String shortName(TypeElement type) {
        return type.getSimpleName() + "_";
    }

    private static String longName(TypeElement type) {
        StringBuilder name = new StringBuilder();
        for (Element part = type; part instanceof TypeElement; part = part.getEnclosingElement()) {
            name.insert(0, part.getSimpleName() + "_");
        }
        return name.toString();
    }

    private static boolean isPrivate(Element type) {
        for (Element part = type; part instanceof TypeElement; part = part.getEnclosingElement()) {
            if (part.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }
}
