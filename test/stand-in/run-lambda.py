"""Calls the handler of a Lambda function in the file given, as AWS Lambda does, and prints what it returns as JSON."""

import importlib.util
import json
import sys

spec = importlib.util.spec_from_file_location("lambda_function", sys.argv[1])
function = importlib.util.module_from_spec(spec)
spec.loader.exec_module(function)
print(json.dumps(function.lambda_handler({}, None)))
