package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaDynamicCodeTest {

    @Test
    void findsUnknownNamesAndGeneratedTypes() {
        rule(new JavaDynamicCode()).java("""
                        import java.lang.reflect.Proxy;
                        import java.net.URL;
                        import java.net.URLClassLoader;
                        class Plugins {
                            Object load(String name) throws Exception { return Class.forName(name); } // requires: reflection.dynamic
                            Object known() throws Exception { return Class.forName("org.postgresql.Driver"); }
                            Object jar(URL[] urls) { return new URLClassLoader(urls); } // requires: reflection.dynamic
                        }
                        """).check();
    }
}
