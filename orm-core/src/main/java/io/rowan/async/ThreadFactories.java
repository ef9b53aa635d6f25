package io.rowan.async;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes threads: virtual ones from Java 21 on, which a build for 17 can't name and so looks for at run time. */
final class ThreadFactories {
    /** Looked for when the first thread is made, which many programs never do. */
    private static final class Virtual {
        static final @Nullable MethodHandle THREAD = findVirtual();

        private Virtual() {}
    }

    private ThreadFactories() {}

    private static @Nullable MethodHandle findVirtual() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Class<?> virtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            MethodHandle make = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(virtual));
            MethodHandle start =
                    lookup.findVirtual(builder, "unstarted", MethodType.methodType(Thread.class, Runnable.class));
            MethodHandle unstarted = start.asType(MethodType.methodType(Thread.class, virtual, Runnable.class));
            return MethodHandles.foldArguments(unstarted, make);
        } catch (ReflectiveOperationException e) {
            // An older JVM, or one that has them as a preview only.
            return null;
        }
    }

    /** Threads with a name and a number, which don't keep the JVM from ending. */
    static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = thread(work);
            thread.setName(name + "-" + number.incrementAndGet());
            if (!thread.isDaemon()) {
                thread.setDaemon(true);
            }
            return thread;
        };
    }

    private static Thread thread(Runnable work) {
        MethodHandle virtual = Virtual.THREAD;
        if (virtual == null) {
            return new Thread(work);
        }
        try {
            return (Thread) virtual.invokeExact(work);
        } catch (Throwable e) {
            throw new IllegalStateException("The JVM has virtual threads, but made none", e);
        }
    }
}
