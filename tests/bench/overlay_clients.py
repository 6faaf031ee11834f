"""Overlay pages without a browser, in a process of their own: each notes how long a word took to reach it."""

import asyncio
import json
import sys
import time

import aiohttp


async def listen(url: str, clients: int, seconds: float) -> list[float]:
    """Milliseconds from publication to arrival, of every caption at every client; the text is the time it was sent."""
    delays_ms: list[float] = []

    async def one(http: aiohttp.ClientSession) -> None:
        async with http.ws_connect(url) as page:
            async for frame in page:
                arrived_ms = time.monotonic() * 1000
                message = json.loads(frame.data)
                if message["t"] == "caption":
                    delays_ms.append(arrived_ms - float(message["src"]["text"]))

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        tasks = [asyncio.create_task(one(http)) for _ in range(clients)]
        await asyncio.wait(tasks, timeout=seconds)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return delays_ms


if __name__ == "__main__":
    print(json.dumps(asyncio.run(listen(sys.argv[1], int(sys.argv[2]), float(sys.argv[3])))))
