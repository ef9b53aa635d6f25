package io.rowan.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.rowan.benchmarks.work.*;

public final class BenchmarkMain {
    public static void main(String[] args) throws Exception {
        for (BenchmarkDatabase d : BenchmarkDatabase.values()) {
            d.create();
            try (HikariDataSource pool = d.pool(4)) {
                for (Workload w : Workload.values()) {
                    Check jdbc = Check.of(Contestant.JDBC, w, pool);
                    StringBuilder b = new StringBuilder(d.key() + " " + w.key() + " " + jdbc.statements() + " lines "
                            + jdbc.read().size());
                    for (int i = 0; i < args.length; i++) {
                        Contestant c = Contestant.of(args[i]);
                        try {
                            Check own = Check.of(c, w, pool);
                            own.requireSameAs(jdbc, c.title(), w.title());
                            b.append(" " + c.key() + "=" + own.statements());
                        } catch (Exception e) {
                            b.append(" " + c.key() + "!" + e);
                            if (System.getProperty("trace") != null) e.printStackTrace();
                        }
                    }
                    System.out.println(b);
                }
            }
            d.drop();
        }
    }
}
