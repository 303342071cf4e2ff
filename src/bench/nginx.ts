import { existsSync } from 'node:fs'

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** Is Debian's libnginx-mod-http-brotli-static there? */
export const hasBrotli = () => existsSync(BROTLI)

/**
 * A whole configuration of nginx around the generated one, for a server of its own that writes nowhere but in `folder`.
 * `config` is the folder of the generated files.
 */
export const nginxFile = (of: { folder: string; dist: string; config: string; port: number; brotli: boolean }) => `
${of.brotli ? `load_module ${BROTLI};` : ''}
worker_processes auto;
worker_rlimit_nofile 8192;
pid ${of.folder}/nginx.pid;
error_log ${of.folder}/nginx-error.log;
events { worker_connections 4096; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${of.folder}/${name};`).join('\n')}
  server {
    listen 127.0.0.1:${of.port} backlog=4096;
    root ${of.dist};
    include ${of.config}/nginx.conf;
${of.brotli ? `    include ${of.config}/nginx-brotli.conf;` : ''}
  }
}
`
