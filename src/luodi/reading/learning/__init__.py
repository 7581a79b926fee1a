"""Learning to choose: features with weights, fitted on labelled documents, kept as a table that can be read.

A choice is made among options, each with named features; the option whose
weights sum highest is taken.
"""
