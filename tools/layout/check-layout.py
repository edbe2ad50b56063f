#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How legible is the layout of a graph in DOT?

    check-layout.py FILE.dot ...            figures of the layout that the file asks for
    check-layout.py --plain FILE.dot ...    also of dot, neato, sfdp with default attributes
    check-layout.py --limit FILE.dot ...    exit status 1 where labels cover what they must not

A row for each layout. Counted are pairs of nodes that overlap ("nodes"), labels of lines over a node
("on node") and over another label ("labels", in percent of all labels), labels that another line runs
through ("struck") or their own ("own"), lines that cross ("crossings"), lines that run through a node ("through"). "letters"
is the height of the smallest label, in pixels, of a picture that is 1,600 pixels wide or 1,000 high.
What is measured is the output of `dot -Tjson`, so fonts of this machine play a part.
"""
import argparse
import json
import subprocess
import sys

SECONDS = 120
SLACK = 0.5          # points that boxes may touch
STEPS = 8            # straight pieces for each piece of a curve
NEAR = 12            # points from a common end, where lines may meet
COLUMNS = ("nodes", "on node", "labels %", "struck", "own", "crossings", "through", "letters", "width",
           "height")


def lay_out(dot, engine=None):
    command = ["dot", "-Tjson"] + ([f"-K{engine}"] if engine else [])
    done = subprocess.run(command, input=dot.encode(), capture_output=True, timeout=SECONDS)
    if done.returncode != 0 and not done.stdout:
        raise RuntimeError(done.stderr.decode(errors="replace").strip())
    return json.loads(done.stdout, strict=False)


def texts(thing):
    """The lines of a label: left, bottom, right, top, size of letters."""
    size = 14.0
    for op in thing.get("_ldraw_", ()):
        if op["op"] == "F":
            size = op["size"]
        elif op["op"] == "T" and op["text"].strip():
            x, y = op["pt"]
            left = x - {"l": 0, "c": 0.5, "r": 1}[op["align"]] * op["width"]
            yield left, y - 0.2 * size, left + op["width"], y + 0.8 * size, size


def box_of(lines):
    lines = list(lines)
    if not lines:
        return None
    return (min(b[0] for b in lines), min(b[1] for b in lines),
            max(b[2] for b in lines), max(b[3] for b in lines))


def node_box(node):
    if "pos" not in node:
        return None
    x, y = (float(v) for v in node["pos"].split(",")[:2])
    w, h = float(node["width"]) * 72, float(node["height"]) * 72
    return x - w / 2, y - h / 2, x + w / 2, y + h / 2


def overlap(a, b, slack=SLACK):
    return (a[0] + slack < b[2] and b[0] + slack < a[2]
            and a[1] + slack < b[3] and b[1] + slack < a[3])


def flatten(points):
    line = [points[0]]
    for i in range(0, len(points) - 3, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points[i:i + 4]
        for step in range(1, STEPS + 1):
            t = step / STEPS
            u = 1 - t
            line.append((u**3 * ax + 3 * u * u * t * bx + 3 * u * t * t * cx + t**3 * dx,
                         u**3 * ay + 3 * u * u * t * by + 3 * u * t * t * cy + t**3 * dy))
    return line


def pieces(edge):
    """The straight pieces of a line, each with its box."""
    for op in edge.get("_draw_", ()):
        if op["op"] in "bB":
            line = flatten(op["points"])
            for a, b in zip(line, line[1:]):
                yield a, b, (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))


def side(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def cross(a, b, c, d):
    return (side(a, b, c) > 0) != (side(a, b, d) > 0) and (side(c, d, a) > 0) != (side(c, d, b) > 0)


def enters(piece, box):
    """Whether a piece runs through a box, its rim left out."""
    a, b, bounds = piece
    box = box[0] + 1, box[1] + 1, box[2] - 1, box[3] - 1
    if not (bounds[0] < box[2] and box[0] < bounds[2] and bounds[1] < box[3] and box[1] < bounds[3]):
        return False
    if any(box[0] < p[0] < box[2] and box[1] < p[1] < box[3] for p in (a, b)):
        return True
    corners = (box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3])
    return any(cross(a, b, corners[i], corners[i - 1]) for i in range(4))


def letters(box):
    """A label without the spaces at its ends and the room above and below its letters."""
    return box[0] + 3, box[1] + 1, box[2] - 3, box[3] - 1


def touch(a, b):
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


class Line:
    def __init__(self, edge):
        self.ends = edge["tail"], edge["head"]
        self.pieces = list(pieces(edge))
        self.box = box_of(p[2] for p in self.pieces)
        self.label = box_of(texts(edge))
        self.size = min((t[4] for t in texts(edge)), default=None)


def lines_cross(a, b, centres):
    common = [centres[n] for n in set(a.ends) & set(b.ends) if centres.get(n)]

    def is_near_end(p):
        return any(c[0] - NEAR < p[0] < c[2] + NEAR and c[1] - NEAR < p[1] < c[3] + NEAR
                   for c in common)
    for p in a.pieces:
        if not touch(p[2], b.box):
            continue
        for q in b.pieces:
            if touch(p[2], q[2]) and cross(p[0], p[1], q[0], q[1]) and not is_near_end(p[0]):
                return True
    return False


def pairs(things):
    """Pairs whose boxes touch, by a sweep from left to right."""
    things = sorted((t for t in things if t[0]), key=lambda t: t[0][0])
    for i, (box, thing) in enumerate(things):
        for other_box, other in things[i + 1:]:
            if other_box[0] > box[2]:
                break
            if touch(box, other_box):
                yield thing, other


def measure(layout):
    nodes = {o["_gvid"]: node_box(o) for o in layout.get("objects", ()) if "nodes" not in o}
    lines = [Line(e) for e in layout.get("edges", ())]
    lines = [line for line in lines if line.pieces]
    boxes = [(box, gvid) for gvid, box in nodes.items()]
    labels = [line for line in lines if line.label]
    covered = set()
    for a, b in pairs([(line.label, line) for line in labels]):
        if overlap(a.label, b.label):
            covered |= {id(a), id(b)}
    x0, y0, x1, y1 = (float(v) for v in layout["bb"].split(","))
    scale = min(1600 / max(x1 - x0, 1), 1000 / max(y1 - y0, 1))
    sizes = [line.size for line in labels] + [t[4] for o in layout.get("objects", ())
                                              if o["_gvid"] in nodes for t in texts(o)]
    return {
        "nodes": sum(overlap(nodes[a], nodes[b]) for a, b in pairs(boxes)),
        "on node": sum(any(box and overlap(line.label, box) for box in nodes.values())
                       for line in labels),
        "labels %": round(100 * len(covered) / max(len(labels), 1), 1),
        "struck": sum(any(other is not line and touch(line.label, other.box)
                          and any(enters(p, line.label) for p in other.pieces) for other in lines)
                      for line in labels),
        "own": sum(any(enters(p, letters(line.label)) for p in line.pieces) for line in labels),
        "crossings": sum(lines_cross(a, b, nodes)
                         for a, b in pairs([(line.box, line) for line in lines])),
        "through": sum(any(touch(box, line.box) and any(enters(p, box) for p in line.pieces)
                           for gvid, box in nodes.items() if box and gvid not in line.ends)
                       for line in lines),
        "letters": round(min(sizes, default=0) * scale, 1),
        "width": round(x1 - x0),
        "height": round(y1 - y0),
    }


def plain(layout):
    """The same graph with nothing but its labels."""
    out = ["digraph {"]
    for node in layout.get("objects", ()):
        if "nodes" not in node and node["name"] != "~legend":
            out.append(f'{node["_gvid"]} [label={json.dumps(node["label"], ensure_ascii=False)}]')
    for edge in layout.get("edges", ()):
        label = json.dumps(edge.get("label", ""), ensure_ascii=False)
        out.append(f'{edge["tail"]} -> {edge["head"]} [label={label}]')
    return "\n".join(out + ["}"]).replace("\\\\", "\\")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE.dot")
    parser.add_argument("--plain", action="store_true", help="compare with default attributes")
    parser.add_argument("--limit", action="store_true", help="fail on labels that are covered")
    arguments = parser.parse_args()
    print("\t".join(("file", "layout") + COLUMNS))
    is_bad = False
    for name in arguments.files:
        with open(name, encoding="utf-8") as file:
            dot = file.read()
        layout = lay_out(dot)
        todo = [(layout.get("layout", "dot") + " (ours)", layout)]
        if arguments.plain:
            todo += [(engine, lay_out(plain(layout), engine)) for engine in ("dot", "neato", "sfdp")]
        for i, (engine, laid_out) in enumerate(todo):
            row = measure(laid_out)
            print("\t".join([name, engine] + [str(row[c]) for c in COLUMNS]), flush=True)
            is_bad |= i == 0 and (row["nodes"] > 0 or row["on node"] > 0 or row["labels %"] > 2)
    return 1 if arguments.limit and is_bad else 0


if __name__ == "__main__":
    sys.exit(main())
