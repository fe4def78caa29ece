package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaNosqlTest {

    @Test
    void findsCassandraAndElasticsearch() {
        rule(new JavaNosql()).java("""
                        import com.datastax.oss.driver.api.core.CqlSession;
                        import org.springframework.data.elasticsearch.repository.ElasticsearchRepository;
                        interface Books extends ElasticsearchRepository<Book, String> {} // requires: nosql.other
                        class Book {}
                        class Direct {
                            Direct(Books books) {}
                            Object open() { return CqlSession.builder(); } // requires: nosql.other
                        }
                        """).check();
    }
}
