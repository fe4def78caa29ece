package dev.kube2wasm.migrator.polyglot.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class PythonRulesTest {

    @Test
    void brokersAreFound() {
        rule(new PolyglotMessaging())
                .file("requirements.txt", "flask\npika\n")
                .file("app.py", """
                        import pika
                        from flask import Flask

                        app = Flask(__name__)

                        @app.route("/pay", methods=["POST"])
                        def pay():
                            publish("pika.BlockingConnection is text")
                            return "ok"

                        def publish(text):
                            # requires: messaging.amqp
                            pika.BlockingConnection(None)
                        """)
                .check();
    }

    @Test
    void filesAreReadAndWritten() {
        rule(new PolyglotFileWrites())
                .file("requirements.txt", "flask\n")
                .file("app.py", """
                        from flask import Flask

                        app = Flask(__name__)
                        words = open("words.json").read()

                        @app.route("/")
                        def index():
                            # requires: filesystem.write
                            with open("/data/words.json", "w") as out:
                                out.write(words)
                            return words
                        """)
                .check();
    }

    @Test
    void memoryCountsThatRequestsChangeAndSee() {
        rule(new PolyglotState())
                .file("requirements.txt", "flask\n")
                .file("app.py", """
                        from flask import Flask

                        app = Flask(__name__)
                        # requires: state.static
                        visits = 0
                        # requires: state.static
                        carts = {}
                        prices = {"tea": 3}
                        names = []

                        @app.route("/<name>")
                        def index(name):
                            global visits
                            visits += 1
                            names = []
                            names.append(name)
                            carts[name] = prices["tea"]
                            return str(visits) + str(carts) + str(names)
                        """)
                .check();
    }

    @Test
    void librariesThatShareAPackageAreToldApart() {
        rule(new PolyglotMessaging())
                .file("requirements.txt", "google-cloud-pubsub\n")
                .file("main.py", """
                        from google.cloud import storage
                        from google.cloud import pubsub_v1

                        storage.Client()
                        # requires: messaging.other
                        pubsub_v1.SubscriberClient()
                        """)
                .check();
    }

    @Test
    void theEntryIsWhatTheContainerStarts() {
        rule(new PolyglotProcess())
                .file("Dockerfile", "FROM python:3.13\nCOPY . .\nCMD [\"gunicorn\", \"web.site:app\"]\n")
                .file("web/site.py", """
                        import subprocess
                        from fastapi import FastAPI
                        from web import tools

                        app = FastAPI()

                        @app.get("/")
                        def index():
                            return tools.listing()
                        """)
                .file("web/tools.py", """
                        import subprocess

                        def listing():
                            # requires: process.exec
                            return subprocess.check_output(["ls"])
                        """)
                .file("deploy.py", """
                        import subprocess
                        subprocess.run(["kubectl"])
                        """)
                .check();
    }

    @Test
    void anUnknownLibraryIsABlindSpot() {
        rule(new PolyglotUnknownLibrary())
                .file("requirements.txt", "flask\nnobodyknows\n")
                .file("app.py", """
                        import json
                        # blind: it is not known what the library nobodyknows needs
                        import nobodyknows
                        from flask import Flask

                        app = Flask(json.dumps(nobodyknows.name))
                        """)
                .check();
    }

    @Test
    void whatExtendsALibraryIsFoundByIt() {
        rule(new PolyglotInfrastructure())
                .file("requirements.txt", "locust\n")
                .file("locustfile.py", """
                        from locust import HttpUser

                        # requires: infrastructure
                        class Visitor(HttpUser):
                            pass
                        """)
                .check();
    }
}
