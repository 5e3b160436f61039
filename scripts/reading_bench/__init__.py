"""What `make bench-reading` measures, a module for each part."""
