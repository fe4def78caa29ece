package dev.kube2wasm.migrator.polyglot.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class GoRulesTest {

    private static final String MODULE = "module example.com/shop\n\ngo 1.24\n";

    @Test
    void aDriverNamesTheDatabase() {
        rule(new PolyglotSql()).file("main.go", """
                package main

                import (
                    "database/sql"
                    "net/http"

                    // requires: sql.postgres
                    _ "github.com/lib/pq"
                )

                func main() {
                    db, _ := sql.Open("postgres", "")
                    defer db.Close()
                    http.ListenAndServe(":8080", nil)
                }
                """).check();
    }

    @Test
    void whatNobodyCallsDoesNotCount() {
        rule(new PolyglotProcess()).file("main.go", """
                package main

                import (
                    "net/http"
                    "os/exec"
                )

                func main() {
                    http.HandleFunc("/", answer)
                    http.ListenAndServe(":8080", nil)
                }

                func answer(w http.ResponseWriter, r *http.Request) {
                    w.Write([]byte("exec.Command is only a string here")) // exec.Command is only a comment here
                    list()
                }

                func list() {
                    // requires: process.exec
                    exec.Command("ls").Run()
                }

                func dead() {
                    exec.Command("rm").Run()
                }
                """).check();
    }

    @Test
    void packagesOfTheServiceAreFollowed() {
        rule(new PolyglotRedis())
                .file("go.mod", MODULE)
                .file("main.go", """
                        package main

                        import (
                            "net/http"

                            "example.com/shop/store"
                        )

                        func main() {
                            store.Connect()
                            http.ListenAndServe(":8080", nil)
                        }
                        """)
                .file("store/store.go", """
                        package store

                        import "github.com/redis/go-redis/v9"

                        func Connect() {
                            // requires: redis
                            redis.NewClient(nil)
                        }
                        """)
                .file("other/other.go", """
                        package other

                        import "github.com/redis/go-redis/v9"

                        var client = redis.NewClient(nil)
                        """)
                .file("store/store_test.go", """
                        package store

                        import "github.com/gomodule/redigo/redis"

                        var pool = redis.NewPool(nil, 1)
                        """)
                .check();
    }

    @Test
    void grpcHasTwoSides() {
        rule(new PolyglotGrpc()).file("main.go", """
                package main

                import "google.golang.org/grpc"

                func main() {
                    // requires: grpc.outbound
                    grpc.Dial("users:50051")
                    // requires: grpc.inbound
                    server := grpc.NewServer()
                    server.Serve(nil)
                }
                """).check();
    }

    @Test
    void memoryCountsThatRequestsChangeAndSee() {
        rule(new PolyglotState()).file("main.go", """
                package main

                import (
                    "fmt"
                    "net/http"
                )

                // requires: state.static
                var visits int

                // requires: cache.inmemory
                var priceCache = map[string]int{}

                var prices = map[string]int{"tea": 3}
                var version string
                var shadowed int

                func main() {
                    version = "1"
                    http.HandleFunc("/", answer)
                    http.ListenAndServe(":8080", nil)
                }

                func answer(w http.ResponseWriter, r *http.Request) {
                    visits++
                    shadowed := 1
                    shadowed++
                    priceCache["tea"] = prices["tea"]
                    fmt.Fprint(w, visits, priceCache, version, shadowed)
                }
                """).check();
    }

    @Test
    void fieldsOfWhatIsMadeAtTheStartLiveAsLong() {
        rule(new PolyglotState()).file("main.go", """
                package main

                import "net/http"

                type server struct {
                    // requires: state.static
                    carts map[string]int
                    name  string
                }

                type reply struct {
                    lines []string
                }

                func main() {
                    s := &server{name: "carts"}
                    http.HandleFunc("/", s.answer)
                    http.ListenAndServe(":8080", nil)
                }

                func (s *server) answer(w http.ResponseWriter, r *http.Request) {
                    s.carts["me"] = s.carts["me"] + 1
                    out := &reply{}
                    out.add(s.name)
                }

                func (r *reply) add(line string) {
                    r.lines = append(r.lines, line)
                }
                """).check();
    }

    @Test
    void workThatOutlivesItsRequestIsFound() {
        rule(new PolyglotBackgroundWork()).file("main.go", """
                package main

                import (
                    "net/http"
                    "sync"
                )

                func main() {
                    go http.ListenAndServe(":9090", nil)
                    http.HandleFunc("/", answer)
                    http.HandleFunc("/all", waiting)
                    http.ListenAndServe(":8080", nil)
                }

                func answer(w http.ResponseWriter, r *http.Request) {
                    // requires: threads.background
                    go send()
                }

                func waiting(w http.ResponseWriter, r *http.Request) {
                    var group sync.WaitGroup
                    group.Add(1)
                    go send()
                    group.Wait()
                }

                func send() {}
                """).check();
    }

    @Test
    void anUnknownLibraryIsABlindSpot() {
        rule(new PolyglotUnknownLibrary()).file("main.go", """
                package main

                import (
                    "net/http"

                    "github.com/sirupsen/logrus"
                )

                // blind: it is not known what the library example.org/nobody/knows needs
                import "example.org/nobody/knows"

                func main() {
                    logrus.Info("starting")
                    knows.Nothing()
                    http.ListenAndServe(":8080", nil)
                }
                """).check();
    }

    @Test
    void aLoopThatNobodyAsksIsAnAgent() {
        rule(new PolyglotEntryPoint()).file("main.go", """
                package main

                import (
                    "fmt"
                    "time"
                )

                func main() {
                    // requires: infrastructure
                    for {
                        fmt.Println("tick")
                        time.Sleep(time.Second)
                    }
                }
                """).check();
    }

    @Test
    void codeThatStartsNothingKnownIsABlindSpot() {
        rule(new PolyglotEntryPoint()).yaml("""
                        apiVersion: apps/v1
                        kind: Deployment
                        # blind: no server, consumer of messages or schedule
                        metadata: {name: sample}
                        spec:
                          selector: {matchLabels: {app: sample}}
                          template:
                            metadata: {labels: {app: sample}}
                            spec:
                              containers:
                                - {name: sample, image: sample}
                        ---
                        apiVersion: v1
                        kind: Service
                        metadata: {name: sample}
                        spec:
                          selector: {app: sample}
                          ports: [{port: 80}]
                        """).file("main.go", """
                        package main

                        func main() {
                        }
                        """).check();
    }
}
