# The emulator as an image: docker build -t tiktok-emulator . && docker run --rm -p 127.0.0.1:8787:8787 tiktok-emulator
FROM node:20-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json tsconfig.json ./
RUN npm ci
COPY . .
RUN npx tsc -p . && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
RUN mkdir /data && chown node /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=10s CMD ["node", "-e", "fetch('http://127.0.0.1:8787/_emulator/health').then((one) => process.exit(one.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/start/cli.js", "emulator", "--host", "0.0.0.0", "--data", "/data/emulator.sqlite"]
