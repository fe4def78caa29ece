module example.com/shop/recommendations

go 1.24
