package io.rowan.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** One source file as the JDK's compiler parses it; nothing is attributed, so names are names as written. */
record ParsedSource(Path file, CompilationUnitTree unit, DocTrees trees) {

    static List<ParsedSource> parse(List<Path> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-proc:none", "--release", "17");
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            List<ParsedSource> parsed = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                parsed.add(new ParsedSource(Path.of(unit.getSourceFile().toUri()), unit, trees));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of the file's package; empty without a package declaration. */
    String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    long startOf(Tree tree) {
        return trees.getSourcePositions().getStartPosition(unit, tree);
    }

    long endOf(Tree tree) {
        return trees.getSourcePositions().getEndPosition(unit, tree);
    }

    /** The 1-based line of a position in the file. */
    long lineAt(long position) {
        LineMap lines = unit.getLineMap();
        return lines.getLineNumber(position);
    }

    boolean hasJavadoc(TreePath path) {
        String comment = trees.getDocComment(path);
        return comment != null && !comment.isBlank();
    }

    /** File and line of a tree, for failure messages. */
    String where(Tree tree) {
        return Checkout.show(file) + ":" + lineAt(startOf(tree));
    }
}
