"""From the lists of machines to watts of each machine: what it is, what host it sits on, and its share of that host.

`machines`   the three lists with their hand-set corrections
`hosts`      the physical server behind a machine
`apportion`  the machine's part of that server's curves
`rows`       one row of data/instance_power.csv
"""
