"""`python -m graph_build` is the command `dutygraph`."""

from graph_build.cli import main

if __name__ == "__main__":
    main()
