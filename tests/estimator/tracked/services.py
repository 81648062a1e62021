"""The services of MLflow and W&B as far as their own clients ask them: REST and GraphQL on 127.0.0.1."""

import base64
import json

from ..fakes.server import Reply

START = 1_790_000_000.0


class MlflowApi:
    """MLflow's REST API of tracking: experiments, runs in pages, histories of metrics, batches to log.

    ``runs``: (run id, name, {metric: [(seconds, value), …]}, tags); ``page`` runs go into one answer. Each asked path
    is answered by ``before`` first, where it returns a reply.
    """

    def __init__(self, runs, *, page=2, token=None, before=lambda request: None):
        self.runs = {run_id: (name, series, dict(tags)) for run_id, name, series, tags in runs}
        self.page, self.token, self.before = page, token, before
        self.logged = []

    def __call__(self, request):
        if self.token is not None and request.headers.get("authorization") != f"Bearer {self.token}":
            return Reply(b"You are not authenticated. Please see the documentation.", 401)
        return self.before(request) or self._respond(request)

    def _respond(self, request):
        name = request.path.partition("/mlflow/")[2]
        body = json.loads(request.body) if request.body else request.params
        if name == "experiments/search":
            found = {"experiment_id": "7", "name": "houses", "lifecycle_stage": "active"}
            return Reply({"experiments": [found]})
        if name == "runs/search":
            first = int(body.get("page_token") or 0)
            some = list(self.runs)[first : first + self.page]
            found = {"runs": [self._run(run_id) for run_id in some]}
            if first + self.page < len(self.runs):
                found["next_page_token"] = str(first + self.page)
            return Reply(found)
        if name == "runs/get":
            return Reply({"run": self._run(body["run_id"])})
        if name == "metrics/get-history":
            points = self.runs[body["run_id"]][1].get(body["metric_key"], [])
            return Reply(
                {
                    "metrics": [
                        {"key": body["metric_key"], "value": value, "timestamp": round(time * 1000), "step": step}
                        for step, (time, value) in enumerate(points)
                    ]
                }
            )
        if name == "runs/log-batch":
            self.logged.append(body)
            _, series, tags = self.runs[body["run_id"]]
            for point in body.get("metrics", ()):
                series.setdefault(point["key"], []).append((point["timestamp"] / 1000, point["value"]))
            tags |= {tag["key"]: tag["value"] for tag in body.get("tags", ())}
            return Reply({})
        if name == "server-info" or request.path.endswith("/version"):
            return Reply(b"3.0.0")
        return Reply({"error_code": "ENDPOINT_NOT_FOUND", "message": name}, 404)

    def _run(self, run_id):
        name, series, tags = self.runs[run_id]
        latest = [
            {"key": key, "value": points[-1][1], "timestamp": round(points[-1][0] * 1000), "step": len(points) - 1}
            for key, points in series.items()
        ]
        info = {
            "run_id": run_id, "run_name": name, "experiment_id": "7", "user_id": "ada", "status": "FINISHED",
            "start_time": round(START * 1000), "end_time": round((START + 100) * 1000), "lifecycle_stage": "active",
        }  # fmt: skip
        return {"info": info, "data": {"metrics": latest, "tags": [{"key": k, "value": v} for k, v in tags.items()]}}


class WandbApi:
    """W&B's GraphQL API as ``wandb.Api`` asks it: who one is, runs in pages, their events and files, summaries.

    ``runs``: (run id, name, [points of the system stream], metadata).
    """

    def __init__(self, runs, *, key="k" * 40, before=lambda request, query: None):
        self.runs = {run_id: (name, points, metadata) for run_id, name, points, metadata in runs}
        self.key, self.before, self.url = key, before, ""
        self.summaries = {run_id: {"rmse": 0.125, "_wandb": {"runtime": 100}} for run_id in self.runs}
        self.page_sizes = []

    def __call__(self, request):
        wanted = "Basic " + base64.b64encode(f"api:{self.key}".encode()).decode()
        if request.path.startswith("/files/"):
            metadata = self.runs[request.path.removeprefix("/files/")][2]
            return Reply(metadata)
        if request.headers.get("authorization") != wanted:
            return Reply({"errors": [{"message": "invalid API key"}]}, 401)
        asked = json.loads(request.body)
        query, given = asked["query"], asked.get("variables") or {}
        return self.before(request, query) or Reply({"data": self._data(query, given)})

    def _data(self, query, given):
        if "viewer" in query:
            return {"viewer": {"id": "u", "entity": "ada", "username": "ada", "flags": "{}", "teams": {"edges": []}}}
        if "query Runs(" in query:
            self.page_sizes.append(given["perPage"])
            ids = list(self.runs)
            first = ids.index(given["cursor"]) + 1 if given.get("cursor") else 0
            some = ids[first : first + 2]
            edges = [{"node": self._node(run_id), "cursor": run_id} for run_id in some]
            more = {"endCursor": some[-1] if some else None, "hasNextPage": first + 2 < len(ids)}
            runs = {"edges": edges, "pageInfo": more}
            return {"project": {"internalId": "p", "runCount": len(ids), "readOnly": False, "runs": runs}}
        if "query RunFullHistory" in query:
            points = [json.dumps(point) for point in self.runs[given["name"]][1]]
            return {"project": {"run": {"events": points, "history": []}}}
        if "query RunFiles" in query:
            return {"project": {"internalId": "p", "run": {"fileCount": 1, "files": self._files(given["name"])}}}
        if "mutation UpsertBucket" in query:
            run_id = base64.b64decode(given["id"]).decode().partition(":")[2]
            self.summaries[run_id] = json.loads(given["summaryMetrics"])
            return {"upsertBucket": {"bucket": {"id": given["id"]}}}
        return {}

    def _files(self, run_id):
        url = f"{self.url}/files/{run_id}"
        node = {
            "id": "f", "name": "wandb-metadata.json", "url": url, "directUrl": url, "sizeBytes": 10, "mimetype": "",
            "updatedAt": None, "md5": "",
        }  # fmt: skip
        return {"edges": [{"node": node, "cursor": "f"}], "pageInfo": {"endCursor": "f", "hasNextPage": False}}

    def _node(self, run_id):
        name, points, _ = self.runs[run_id]
        return {
            "id": base64.b64encode(f"Run:{run_id}".encode()).decode(), "name": run_id, "displayName": name,
            "tags": [], "sweepName": None, "state": "finished", "config": "{}", "group": None, "jobType": None,
            "commit": None, "readOnly": False, "createdAt": "2026-09-21T14:13:20", "projectId": 1,
            "heartbeatAt": "2026-09-21T14:15:00", "description": None, "notes": None,
            "systemMetrics": json.dumps(points[-1] if points else {}),
            "summaryMetrics": json.dumps(self.summaries[run_id]),
            "historyLineCount": 1, "user": {"name": "ada", "username": "ada"}, "historyKeys": None,
        }  # fmt: skip
