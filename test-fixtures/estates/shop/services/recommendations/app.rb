# Suggests what goes with an article.
require "json"
require "sinatra"

GOES_WITH = {
  "tea" => ["teapot", "honey"],
  "coffee" => ["mill", "filter"]
}.freeze

set :port, 8080

get "/recommendations/:sku" do
  content_type :json
  GOES_WITH.fetch(params["sku"], []).to_json
end
