# Everything runs in .venv with the versions of constraints.txt; `make help` lists what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GRAPH ?= dutygraph-graph
REPORTS ?= dutygraph-reports

.DEFAULT_GOAL := help
.PHONY: help demo test lint check format score bench golden cookbook notebooks screenshots neo4j-up neo4j-down lock clean

help:  ## 列出命令 / list the commands
	@grep -E '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 12

$(VENV)/.demo: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@ $(VENV)/.demo

demo: $(VENV)/.demo  ## 安装，建五份通知的图谱，回答一个问题 / install, build, answer
	$(BIN)/dutygraph build data/notices --graph $(GRAPH)
	@echo
	@echo '应急局在各地各年牵头什么？（dutygraph query function-leads --param function=应急局）'
	@$(BIN)/dutygraph query function-leads --param function=应急局 --graph $(GRAPH)
	@echo
	@mkdir -p $(REPORTS)
	@$(BIN)/dutygraph audit --graph $(GRAPH) --xlsx $(REPORTS)/审计.xlsx --force 2>/dev/null | sed -n 1,3p
	@$(BIN)/dutygraph matrix --graph $(GRAPH) --xlsx $(REPORTS)/矩阵.xlsx --force > /dev/null 2>&1
	@$(BIN)/dutygraph view --graph $(GRAPH) --out $(REPORTS)/pages --force > /dev/null
	@echo
	@echo '网页：双击 $(REPORTS)/pages/index.html，离线查看图谱、矩阵和审计；工作簿：$(REPORTS)/*.xlsx。'
	@echo '图谱在 $(GRAPH)/（说明见其中的 README.txt）。接着可以试：'
	@echo '  $(BIN)/dutygraph query --graph $(GRAPH)                                   全部查询'
	@echo '  $(BIN)/dutygraph query industry-owners -p industry=城镇燃气 --graph $(GRAPH)'
	@echo '  $(BIN)/dutygraph query duties-without-owner --graph $(GRAPH)'

test: $(VENV)/.dev  ## 运行全部测试 / run all tests
	$(BIN)/python -m pytest

lint: $(VENV)/.dev  ## 代码检查 / lint, format, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

check: lint test  ## 代码检查与测试，与 CI 相同 / what CI runs

format: $(VENV)/.dev  ## 统一代码格式 / format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

score: $(VENV)/.demo  ## 五份通知与人工标注比较 / score the five notices on gold
	$(BIN)/dutygraph score data/gold data/notices
	@echo
	@$(BIN)/python -m tests.score_pairs

bench: $(VENV)/.dev  ## 测速：与 jieba、与裸 COPY 比较 / measure against yardsticks
	$(BIN)/python -m tests.bench

golden: $(VENV)/.dev  ## 重写样例记录，然后请逐行看 git diff / rewrite golden records, then read the diff
	$(BIN)/python -m tests.golden

cookbook: $(VENV)/.dev  ## 重写 queries/README.md / rewrite the cook-book
	$(BIN)/python -m tests.cookbook

notebooks: $(VENV)/.dev  ## 运行全部笔记本，存入 notebooks-run/ / run the notebooks
	$(BIN)/python -m tests.notebooks $(GRAPH) notebooks-run

screenshots: $(VENV)/.dev  ## 重拍 README 中的网页截图 / take the READMEs' pictures again
	$(BIN)/python -m tests.screenshots

neo4j-up:  ## 用 Docker 启动 Neo4j，等它就绪 / start Neo4j and wait for it
	docker compose up --detach --wait
	@echo
	@echo 'Neo4j 已就绪。网页 http://127.0.0.1:7474，程序连接 bolt://127.0.0.1:7687，用户名 neo4j，密码在 .env 中。'
	@echo '接着可以把图谱载入：'
	@echo '  $(BIN)/dutygraph load --graph $(GRAPH)'

# A password is asked for before anything else, also where none is needed.
neo4j-down:  ## 停止 Neo4j，数据保留 / stop Neo4j, keep its data
	NEO4J_PASSWORD=- docker compose down
	@echo
	@echo '数据仍在 Docker 的卷 dutygraph_neo4j-data 中，make neo4j-up 再用。要连数据一起删除：'
	@echo '  docker volume rm dutygraph_neo4j-data'

lock: $(VENV)/.dev  ## 重写 constraints.txt / pin the newest versions
	$(BIN)/python -m pip install --quiet --upgrade --upgrade-strategy eager -e '.[dev]'
	$(BIN)/python -m pip freeze --exclude-editable > constraints.txt

clean:  ## 删除 .venv、缓存和图谱 / remove what was made
	rm -rf $(VENV) $(GRAPH) $(REPORTS) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .neo4j dist notebooks-run
