// Command recommendations suggests what goes with an article.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"strings"
)

var goesWith = map[string][]string{
	"tea":    {"teapot", "honey"},
	"coffee": {"mill", "filter"},
}

func recommend(w http.ResponseWriter, r *http.Request) {
	sku := strings.TrimPrefix(r.URL.Path, "/recommendations/")
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(goesWith[sku]); err != nil {
		log.Print(err)
	}
}

func main() {
	http.HandleFunc("/recommendations/", recommend)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
