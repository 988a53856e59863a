"""A recruiting and seminar firm's shared drive.  usage: gen.py SEED REFERENCE_FOLDER OUT  → OUT/files, OUT/truth.json"""
import sys, os, json, shutil, zipfile, datetime
from world import World, REFDAY
from truth import *
from out import *
import applicants, seminars, office, extras, mess
seed, ref, out = int(sys.argv[1]), sys.argv[2], os.path.abspath(sys.argv[3])
root = os.path.join(out, "files"); shutil.rmtree(out, ignore_errors=True); os.makedirs(root)
w, t = World(seed, ref), Truth()
lo = os.path.join(out, "lo")
for part in (applicants, seminars, office, extras, mess): part.write(w, t, root, lo)
shutil.rmtree(lo, ignore_errors=True)
people = [{"id": p["id"], "kind": p["kind"], "sex": p["sex"], "birth": iso(p["birth"]), "name": p["sur"] + p["giv"], "pref": p["addr"]["pref"]} for p in w.people]
json.dump({"refday": iso(REFDAY), "staff": 19, "people": people, "records": t.recs}, open(os.path.join(out, "truth.json"), "w"), ensure_ascii=False)
print(len(t.recs), "records of", len({x["p"] for x in t.recs if x["kind"] != "staff"}), "persons in", sum(len(f) for _, _, f in os.walk(root)), "files")
