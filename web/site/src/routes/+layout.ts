/** No page needs a script: what is sent is all there is. */
export const csr = false;
